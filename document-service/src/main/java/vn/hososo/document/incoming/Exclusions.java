package vn.hososo.document.incoming;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organs;
import vn.hososo.document.unit.Reach;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.outbox.Outbox;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.version.IfMatch;

/** Lawful exclusions of incoming documents: the unit's leader proposes, the district office above decides. */
@ApplicationScoped
class Exclusions {
    private final ExclusionRepository exclusions;
    private final IncomingRepository documents;
    private final Offices offices;
    private final Organs organs;
    private final Reach reach;
    private final IdempotencyKeys keys;
    private final Outbox outbox;
    private final Trace trace;
    private final Clock clock;

    Exclusions(
            ExclusionRepository exclusions,
            IncomingRepository documents,
            Offices offices,
            Organs organs,
            Reach reach,
            IdempotencyKeys keys,
            Outbox outbox,
            Trace trace,
            Clock clock) {
        this.exclusions = exclusions;
        this.documents = documents;
        this.offices = offices;
        this.organs = organs;
        this.reach = reach;
        this.keys = keys;
        this.outbox = outbox;
        this.trace = trace;
        this.clock = clock;
    }

    @WithTransaction
    Uni<ExclusionView> propose(
            Caller by, @Nullable IdempotencyKey key, UUID id, IfMatch version, NewExclusion described) {
        return act(by, key, id, document -> {
            version.require(document.version());
            document.requireKept(IncomingAct.EXCLUDE);
            return reach.of(by.requireUnit())
                    .invoke(units -> Belonging.require(units, document))
                    .chain(() -> requireBasis(described.basis()))
                    .chain(() -> requireNonePending(id))
                    .chain(() -> offices.of(document.unitId()))
                    .map(above -> new Exclusion(Ids.next(), document, described, above, by, today()))
                    .call(exclusions::persistAndFlush)
                    .call(exclusion -> traced(by, "EXCLUSION_PROPOSED", document, exclusion));
        });
    }

    @WithTransaction
    Uni<ExclusionView> decide(
            Caller by, @Nullable IdempotencyKey key, UUID id, IfMatch version, ExclusionDecision decision) {
        return act(
                by,
                key,
                id,
                document -> exclusions
                        .requireLatest(id)
                        .invoke(exclusion -> requireDecider(by, exclusion))
                        .invoke(exclusion -> version.require(exclusion.version()))
                        .call(exclusion -> switch (decision.decision()) {
                            case CONFIRM -> confirm(by, document, exclusion, decision.note());
                            case REFUSE -> refuse(by, document, exclusion, decision.note());
                        }));
    }

    @WithTransaction
    Uni<ExclusionView> readmit(Caller by, @Nullable IdempotencyKey key, UUID id, IfMatch version, Reason reason) {
        return act(
                by,
                key,
                id,
                document -> exclusions
                        .requireLatest(id)
                        .invoke(exclusion -> requireOffice(by, exclusion))
                        .invoke(exclusion -> version.require(exclusion.version()))
                        .invoke(exclusion -> exclusion.readmit(reason.reason(), by, today()))
                        .call(exclusion ->
                                outbox.append(document.readmit(today()).at(clock.instant())))
                        .call(exclusion -> traced(by, "EXCLUSION_READMITTED", document, exclusion)));
    }

    @WithSession
    Uni<ExclusionView> get(Caller by, UUID id) {
        return documents
                .require(id)
                .chain(document -> exclusions
                        .requireLatest(id)
                        .call(exclusion -> requireReader(by, document, exclusion))
                        .map(exclusion -> exclusion.view(document)));
    }

    /** One page of what concerns the caller's unit, the newest first. */
    @WithSession
    Uni<Page<ExclusionView>> list(Caller by, @Nullable String state, Paging paging) {
        PanacheQuery<Exclusion> found = exclusions.concerning(by.requireUnit(), by.has(Roles.DISTRICT_OFFICE), state);
        return Page.ofAll(found, paging, this::views);
    }

    @WithSession
    Uni<List<ExclusionBasis>> bases() {
        return exclusions.basesOn(today());
    }

    private Uni<ExclusionView> act(
            Caller by, @Nullable IdempotencyKey key, UUID id, Function<IncomingDocument, Uni<Exclusion>> step) {
        return keys.once(
                key,
                ExclusionView.class,
                () -> organs.requireActive(by.requireUnit())
                        .chain(() -> documents.requireLocked(id))
                        .chain(document -> step.apply(document)
                                .call(documents::flush)
                                .map(exclusion -> exclusion.view(document))));
    }

    private Uni<Void> confirm(Caller by, IncomingDocument document, Exclusion exclusion, @Nullable String note) {
        exclusion.confirm(note, by, today());
        return outbox.append(document.exclude(exclusion.basis(), today()).at(clock.instant()))
                .chain(() -> traced(by, "EXCLUSION_CONFIRMED", document, exclusion));
    }

    private Uni<Void> refuse(Caller by, IncomingDocument document, Exclusion exclusion, @Nullable String note) {
        exclusion.refuse(note, by, today());
        return traced(by, "EXCLUSION_REFUSED", document, exclusion);
    }

    private Uni<Void> traced(Caller by, String act, IncomingDocument document, Exclusion exclusion) {
        return trace.act(by, act, document.thing(), Map.of("basis", exclusion.basis()));
    }

    private Uni<Void> requireBasis(String basis) {
        return exclusions
                .basesOn(today())
                .invoke(bases -> {
                    if (bases.stream().noneMatch(it -> it.code().equals(basis))) {
                        throw ExclusionProblem.unknownBasis(basis);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> requireNonePending(UUID id) {
        return exclusions
                .latest(id)
                .invoke(latest -> latest.map(Exclusion::state)
                        .filter(ExclusionState.Pending.class::isInstance)
                        .ifPresent(state -> {
                            throw ExclusionProblem.wrongState(state);
                        }))
                .replaceWithVoid();
    }

    private Uni<Void> requireReader(Caller by, IncomingDocument document, Exclusion exclusion) {
        return isOffice(by, exclusion)
                ? Uni.createFrom().voidItem()
                : reach.of(by.requireUnit())
                        .invoke(units -> Belonging.require(units, document))
                        .replaceWithVoid();
    }

    private static void requireDecider(Caller by, Exclusion exclusion) {
        requireOffice(by, exclusion);
        if (exclusion.isProposedBy(by)) {
            throw Belonging.refusal(
                    "Không tự quyết định đề nghị của mình.", "One does not decide on one's own proposal.");
        }
    }

    private static void requireOffice(Caller by, Exclusion exclusion) {
        if (!isOffice(by, exclusion)) {
            throw Belonging.refusal(
                    "Chỉ văn phòng của cấp trên quyết định việc loại trừ.",
                    "Only the district office of a unit above decides on exclusions.");
        }
    }

    private static boolean isOffice(Caller by, Exclusion exclusion) {
        return by.has(Roles.DISTRICT_OFFICE) && exclusion.isFor(by.requireUnit());
    }

    private Uni<List<ExclusionView>> views(List<Exclusion> page) {
        Set<UUID> ids = page.stream().map(Exclusion::incomingId).collect(Collectors.toSet());
        return documents
                .byId(ids)
                .map(found -> page.stream()
                        .map(it -> it.view(found.get(it.incomingId())))
                        .toList());
    }

    private LocalDate today() {
        return VietnamDay.today(clock);
    }
}
