package vn.hososo.document.copy;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.DocumentRef;
import vn.hososo.document.content.Origin;
import vn.hososo.document.content.Revisions;
import vn.hososo.document.content.StoredContent;
import vn.hososo.document.content.StoredRevision;
import vn.hososo.document.outgoing.OutgoingNumbers;
import vn.hososo.document.register.Purpose;
import vn.hososo.document.register.Registers;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organ;
import vn.hososo.document.unit.Organs;
import vn.hososo.document.unit.Reach;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** Makes copies of what a unit received or issued, each under the next number of the unit's series of copies. */
@ApplicationScoped
class Copies {
    private final CopyRepository copies;
    private final Revisions revisions;
    private final OutgoingNumbers outgoing;
    private final Registers registers;
    private final Organs organs;
    private final Reach reach;
    private final IdempotencyKeys keys;
    private final Trace trace;
    private final Clock clock;

    Copies(
            CopyRepository copies,
            Revisions revisions,
            OutgoingNumbers outgoing,
            Registers registers,
            Organs organs,
            Reach reach,
            IdempotencyKeys keys,
            Trace trace,
            Clock clock) {
        this.copies = copies;
        this.revisions = revisions;
        this.outgoing = outgoing;
        this.registers = registers;
        this.organs = organs;
        this.reach = reach;
        this.keys = keys;
        this.trace = trace;
        this.clock = clock;
    }

    @WithTransaction
    Uni<CopyView> make(Caller by, IdempotencyKey key, NewCopy described, @Nullable StoredContent file) {
        described.requireExcerpt();
        return keys.once(
                key,
                CopyView.class,
                () -> organs.requireActive(by.requireUnit())
                        .chain(organ ->
                                source(organ, described).chain(source -> make(by, organ, described, source, file)))
                        .map(DocumentCopy::view));
    }

    @WithSession
    Uni<CopyView> get(Caller by, UUID id) {
        return copies.require(id)
                .call(copy -> reach.of(by.requireUnit()).invoke(units -> requireOneOf(units, Set.of(copy.unitId()))))
                .map(DocumentCopy::view);
    }

    /** One page of the unit's copies, the newest first. */
    @WithSession
    Uni<Page<CopyView>> list(Caller by, Paging paging) {
        PanacheQuery<DocumentCopy> found = copies.ofUnit(by.requireUnit());
        return Page.of(found, paging, DocumentCopy::view);
    }

    /** What is copied: a received file, the file that was issued, or a signed copy; never a draft. */
    private Uni<StoredRevision> source(Organ organ, NewCopy described) {
        return revisions
                .require(described.revisionId())
                .call(source -> reach.of(organ.id()).invoke(units -> requireOneOf(units, owners(source))))
                .call(this::requireIssued);
    }

    private Uni<Void> requireIssued(StoredRevision source) {
        Uni<Boolean> valuable = switch (source.document().kind()) {
            case INCOMING -> Uni.createFrom().item(true);
            case OUTGOING -> outgoing.isIssued(source.id());
            case COPY -> Uni.createFrom().item(source.origin() == Origin.SIGNING);
        };
        return valuable.invoke(issued -> {
                    if (!issued) {
                        throw CopyProblem.notIssued(source.id());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<DocumentCopy> make(
            Caller by, Organ organ, NewCopy described, StoredRevision source, @Nullable StoredContent content) {
        UUID id = Ids.next();
        DocumentCopy.Making making = new DocumentCopy.Making(VietnamDay.today(clock), clock.instant(), by.upn());
        return file(id, organ, content)
                .chain(file -> registers
                        .next(organ.id(), Purpose.COPY, making.day().getYear())
                        .map(entry -> new DocumentCopy(id, organ, described, source, file.orElse(null), entry, making)))
                .call(copies::persistAndFlush)
                .call(copy -> trace.act(by, "COPY_MADE", copy.thing()));
    }

    private Uni<Optional<StoredRevision>> file(UUID id, Organ organ, @Nullable StoredContent content) {
        return content == null
                ? Uni.createFrom().item(Optional.empty())
                : revisions.add(DocumentRef.copy(id, organ.id()), content, null).map(Optional::of);
    }

    private static Set<UUID> owners(StoredRevision source) {
        DocumentRef document = source.document();
        return document.unitId().equals(document.draftingUnitId())
                ? Set.of(document.unitId())
                : Set.of(document.unitId(), document.draftingUnitId());
    }

    private static void requireOneOf(Set<UUID> units, Set<UUID> owners) {
        if (owners.stream().noneMatch(units::contains)) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    new Text("Văn bản này thuộc về đơn vị khác.", "This document belongs to another unit."));
        }
    }
}
