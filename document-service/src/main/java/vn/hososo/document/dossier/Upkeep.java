package vn.hososo.document.dossier;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.retention.RetentionTerms;
import vn.hososo.document.trace.Trace;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.outbox.Outbox;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.version.IfMatch;

/** Keeping a dossier in order: its fields, its rights, and what does not belong in it. */
@ApplicationScoped
class Upkeep {
    private final DossierDocumentRepository documents;
    private final DossierViews views;
    private final DossierAccess access;
    private final RetentionTerms terms;
    private final DossierLock lock;
    private final IdempotencyKeys keys;
    private final Outbox outbox;
    private final Trace trace;
    private final Clock clock;

    Upkeep(
            DossierDocumentRepository documents,
            DossierViews views,
            DossierAccess access,
            RetentionTerms terms,
            DossierLock lock,
            IdempotencyKeys keys,
            Outbox outbox,
            Trace trace,
            Clock clock) {
        this.documents = documents;
        this.views = views;
        this.access = access;
        this.terms = terms;
        this.lock = lock;
        this.keys = keys;
        this.outbox = outbox;
        this.trace = trace;
        this.clock = clock;
    }

    /** Takes a document out of an open dossier; the gap in the ordinals stays, with the reason. */
    @WithTransaction
    Uni<DossierView> remove(
            Caller by, @Nullable IdempotencyKey key, UUID id, UUID documentId, IfMatch version, ActReason reason) {
        return keys.once(
                key,
                DossierView.class,
                () -> lock.take(by, id, version)
                        .call(dossier -> documents
                                .require(dossier, documentId)
                                .chain(document -> remove(by, dossier, document, reason.reason())))
                        .chain(views::of));
    }

    /** Replaces the fields that people write. */
    @WithTransaction
    Uni<DossierView> describe(Caller by, UUID id, IfMatch version, DossierDetails details) {
        if (!details.daysInOrder()) {
            throw ProblemException.invalid(
                    "endDate", "body", new Text("Không được trước startDate.", "It must not be before startDate."));
        }
        return lock.take(by, id, version)
                .call(dossier -> describe(dossier, details))
                .call(dossier -> trace.act(by, "DOSSIER_DESCRIBED", dossier.thing()))
                .chain(views::of);
    }

    /** Sets who may read and fill the dossier; by a leader or the one who opened it. */
    @WithTransaction
    Uni<DossierView> grant(Caller by, UUID id, IfMatch version, DossierRights rights) {
        return lock.take(by, id, version)
                .invoke(dossier -> requireOpenerOrLeader(by, dossier))
                .invoke(dossier -> dossier.restrict(rights.scope() == DossierRights.Scope.RESTRICTED))
                .call(dossier -> access.usernames(dossier.id())
                        .chain(before -> access.grant(dossier.id(), rights.granted())
                                .chain(() -> trace.act(
                                        by, "DOSSIER_RIGHTS_CHANGED", dossier.thing(), details(before, rights)))))
                .chain(views::of);
    }

    private Uni<Void> remove(Caller by, Dossier dossier, DossierDocument document, String reason) {
        DossierEvent removed = dossier.remove(document, VietnamDay.today(clock), by.upn(), reason);
        return outbox.append(removed.at(clock.instant()))
                .chain(() -> trace.act(
                        by,
                        "DOSSIER_DOCUMENT_REMOVED",
                        dossier.thing(),
                        Map.of("documentId", document.documentId().toString(), "reason", reason)));
    }

    private Uni<Void> describe(Dossier dossier, DossierDetails details) {
        if (details.retention() == null) {
            dossier.describe(details, null);
            return Uni.createFrom().voidItem();
        }
        return terms.require(dossier.unitId(), details.retention(), VietnamDay.today(clock))
                .invoke(term -> dossier.describe(details, term))
                .replaceWithVoid();
    }

    private static void requireOpenerOrLeader(Caller by, Dossier dossier) {
        if (!by.has(Roles.LEADER) && !by.upn().equals(dossier.openedBy())) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    new Text(
                            "Chỉ lãnh đạo hoặc người mở hồ sơ được đổi quyền.",
                            "Only a leader or the one who opened the dossier changes its rights."));
        }
    }

    private static Map<String, String> details(List<String> before, DossierRights rights) {
        Map<String, String> details = new HashMap<>();
        details.put("scope", rights.scope().name());
        details.put("before", String.join(",", before));
        details.put("after", String.join(",", rights.granted()));
        return details;
    }
}
