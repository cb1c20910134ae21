package vn.hososo.document.outgoing;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.trace.Thing;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organ;
import vn.hososo.document.unit.Organs;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** The dated list of kinds that may lawfully be issued on paper; kept by the root's office, for all units. */
@ApplicationScoped
class PaperKinds {
    /** The trace of what holds for the whole district stands under no unit. */
    private static final UUID EVERY_UNIT = new UUID(0, 0);

    private final PaperKindRepository kinds;
    private final IdempotencyKeys keys;
    private final Organs organs;
    private final Trace trace;
    private final Clock clock;

    PaperKinds(PaperKindRepository kinds, IdempotencyKeys keys, Organs organs, Trace trace, Clock clock) {
        this.kinds = kinds;
        this.keys = keys;
        this.organs = organs;
        this.trace = trace;
        this.clock = clock;
    }

    @WithTransaction
    Uni<PaperKindView> add(Caller by, IdempotencyKey key, NewPaperKind described) {
        described.requireDaysInOrder();
        return keys.once(key, PaperKindView.class, () -> requireRootOffice(by).chain(() -> save(by, described)));
    }

    @WithSession
    Uni<Page<PaperKindView>> list(@Nullable LocalDate day, Paging paging) {
        PanacheQuery<PaperKind> found = kinds.validOn(day);
        return Page.of(found, paging, PaperKind::view);
    }

    private Uni<PaperKindView> save(Caller by, NewPaperKind described) {
        PaperKind rule = new PaperKind(Ids.next(), described, clock.instant(), by.upn());
        return kinds.persistAndFlush(rule)
                .call(() -> trace.act(
                        by,
                        "PAPER_KIND_ADDED",
                        new Thing(Thing.Kind.PAPER_KIND, rule.id(), EVERY_UNIT),
                        Map.of("kind", described.kind().name())))
                .map(PaperKind::view);
    }

    private Uni<Void> requireRootOffice(Caller by) {
        return by.has(Roles.SYSTEM_ADMIN)
                ? Uni.createFrom().voidItem()
                : organs.requireActive(by.requireUnit())
                        .invoke(PaperKinds::requireRoot)
                        .replaceWithVoid();
    }

    private static void requireRoot(Organ organ) {
        if (organ.parentId() != null) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    new Text(
                            "Chỉ văn phòng của đơn vị cao nhất đặt được quy định này.",
                            "Only the office of the topmost unit sets this rule."));
        }
    }
}
