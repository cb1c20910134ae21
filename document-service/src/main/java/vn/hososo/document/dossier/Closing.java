package vn.hososo.document.dossier;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.retention.RetentionTerms;
import vn.hososo.document.trace.Trace;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.outbox.Outbox;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.version.IfMatch;

/**
 * The end of the work on a dossier, and the archive. Closing is refused while something is missing, unless a leader
 * takes it on with a reason that stays visible: an honest gap is better than a document made up to fill it.
 */
@ApplicationScoped
class Closing implements DossierRecords {
    private final DossierRepository dossiers;
    private final DossierViews views;
    private final DossierAccess access;
    private final RetentionTerms terms;
    private final DossierLock lock;
    private final IdempotencyKeys keys;
    private final Outbox outbox;
    private final Trace trace;
    private final Clock clock;

    Closing(
            DossierRepository dossiers,
            DossierViews views,
            DossierAccess access,
            RetentionTerms terms,
            DossierLock lock,
            IdempotencyKeys keys,
            Outbox outbox,
            Trace trace,
            Clock clock) {
        this.dossiers = dossiers;
        this.views = views;
        this.access = access;
        this.terms = terms;
        this.lock = lock;
        this.keys = keys;
        this.outbox = outbox;
        this.trace = trace;
        this.clock = clock;
    }

    /** What the dossier lacks before it can be closed. */
    @WithSession
    Uni<Listing<Gap>> missing(Caller by, UUID id) {
        return dossiers.require(id)
                .call(dossier -> access.require(by, dossier))
                .chain(this::gaps)
                .map(Listing::new);
    }

    @WithTransaction
    Uni<DossierView> close(Caller by, @Nullable IdempotencyKey key, UUID id, IfMatch version, ClosureRequest request) {
        requireLeaderFor(by, request);
        return keys.once(
                key,
                DossierView.class,
                () -> lock.take(by, id, version)
                        .invoke(Dossier::requireClosable)
                        .call(dossier -> keep(dossier, request.retention()))
                        .call(dossier -> close(by, dossier, request))
                        .chain(views::of));
    }

    /** Opens a closed dossier again; a leader's act, for it takes back the end of the work. */
    @WithTransaction
    Uni<DossierView> reopen(Caller by, @Nullable IdempotencyKey key, UUID id, IfMatch version, ActReason reason) {
        return keys.once(
                key,
                DossierView.class,
                () -> lock.take(by, id, version)
                        .invoke(Dossier::reopen)
                        .call(dossier ->
                                trace.act(by, "DOSSIER_REOPENED", dossier.thing(), Map.of("reason", reason.reason())))
                        .chain(views::of));
    }

    @Override
    public Uni<DossierRecord> read(Caller by, UUID id) {
        return dossiers.require(id).call(dossier -> access.require(by, dossier)).chain(views::whole);
    }

    @Override
    public Uni<Page<DueDossier>> due(Caller by, LocalDate until, Paging paging) {
        return access.units(by)
                .map(units -> dossiers.due(units, until, DossierRepository.Viewer.of(by)))
                .chain(found -> Page.of(found, paging, Dossier::due));
    }

    @Override
    public Uni<DossierView> requireForArchive(Caller by, UUID id) {
        return dossiers.requireLocked(id)
                .call(dossier -> access.requireOwn(by, dossier))
                .chain(views::of);
    }

    @Override
    public Uni<DossierView> handOver(Caller by, UUID id, LocalDate day) {
        return dossiers.requireLocked(id)
                .call(dossier -> access.requireOwn(by, dossier))
                .invoke(dossier -> dossier.handOver(day))
                .call(dossier -> trace.act(by, "DOSSIER_HANDED_OVER", dossier.thing()))
                .chain(views::of);
    }

    private Uni<Void> keep(Dossier dossier, @Nullable String retention) {
        return retention == null
                ? Uni.createFrom().voidItem()
                : terms.require(dossier.unitId(), retention, VietnamDay.today(clock))
                        .invoke(dossier::keep)
                        .replaceWithVoid();
    }

    private Uni<Void> close(Caller by, Dossier dossier, ClosureRequest request) {
        LocalDate today = VietnamDay.today(clock);
        LocalDate end = request.endDate() == null ? dossier.endDateOr(today) : request.endDate();
        dossier.requireEnd(end, today);
        return gaps(dossier)
                .invoke(gaps -> requireNone(gaps, request))
                .chain(gaps -> terms.handOverBy(end).chain(last -> close(by, dossier, request, gaps, end, last)));
    }

    private Uni<Void> close(
            Caller by,
            Dossier dossier,
            ClosureRequest request,
            List<Gap> gaps,
            LocalDate end,
            Optional<LocalDate> last) {
        String reason = gaps.isEmpty() ? null : request.requireReason();
        DossierEvent closed =
                dossier.close(new Dossier.Closure(VietnamDay.today(clock), by.upn(), reason), end, last.orElse(null));
        return outbox.append(closed.at(clock.instant()))
                .chain(() -> trace.act(by, "DOSSIER_CLOSED", dossier.thing(), details(gaps, reason)));
    }

    private Uni<List<Gap>> gaps(Dossier dossier) {
        return views.folios(dossier).map(folios -> new Completeness(dossier.incomingId(), folios).gaps());
    }

    private static void requireNone(List<Gap> gaps, ClosureRequest request) {
        if (!gaps.isEmpty() && !request.forced()) {
            throw DossierProblem.incomplete(gaps);
        }
    }

    private static void requireLeaderFor(Caller by, ClosureRequest request) {
        if (!request.forced()) {
            return;
        }
        if (!by.has(Roles.LEADER)) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    new Text(
                            "Chỉ lãnh đạo được kết thúc hồ sơ còn thiếu.",
                            "Only a leader closes an incomplete dossier."));
        }
        var unused = request.requireReason();
    }

    private static Map<String, String> details(List<Gap> gaps, @Nullable String reason) {
        Map<String, String> details = new HashMap<>();
        if (reason != null) {
            details.put("reason", reason);
            details.put(
                    "missing",
                    gaps.stream().map(gap -> gap.reason().name()).distinct().collect(Collectors.joining(",")));
        }
        return details;
    }
}
