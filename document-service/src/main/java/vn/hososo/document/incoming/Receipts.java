package vn.hososo.document.incoming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import vn.hososo.document.content.Revisions;
import vn.hososo.document.register.Purpose;
import vn.hososo.document.register.Registers;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organ;
import vn.hososo.document.unit.Reach;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.outbox.Outbox;

/** Incoming documents that come by delivery, leave by being passed on, or are taken back by their sender. */
@ApplicationScoped
class Receipts implements Receiving {
    private final IncomingRepository documents;
    private final Duplicates duplicates;
    private final Revisions revisions;
    private final Registers registers;
    private final Reach reach;
    private final Outbox outbox;
    private final Trace trace;
    private final Clock clock;

    Receipts(
            IncomingRepository documents,
            Duplicates duplicates,
            Revisions revisions,
            Registers registers,
            Reach reach,
            Outbox outbox,
            Trace trace,
            Clock clock) {
        this.documents = documents;
        this.duplicates = duplicates;
        this.revisions = revisions;
        this.registers = registers;
        this.reach = reach;
        this.outbox = outbox;
        this.trace = trace;
        this.clock = clock;
    }

    @Override
    public Uni<Void> enter(Caller by, Organ receiver, Delivered delivered) {
        LocalDate today = VietnamDay.today(clock);
        Map<String, String> details =
                Map.of("deliveryId", delivered.deliveryId().toString());
        return duplicates
                .firstOf(receiver.id(), delivered.described(null))
                .chain(first -> registers
                        .next(receiver.id(), Purpose.INCOMING, today.getYear())
                        .map(entry -> new Arrival(
                                receiver.id(), entry.year(), entry.number(), today, clock.instant(), by.upn()))
                        .map(arrival -> new IncomingDocument(delivered, first.orElse(null), arrival)))
                .call(documents::persistAndFlush)
                .call(document -> outbox.append(document.registered().at(clock.instant())))
                .call(document -> trace.act(by, "INCOMING_REGISTERED", document.thing(), details))
                .replaceWithVoid();
    }

    /** Flushed before the revisions go, for until then the document points at one. */
    @Override
    public Uni<Void> remove(Caller by, UUID incomingId) {
        return documents
                .requireLocked(incomingId)
                .call(document ->
                        outbox.append(document.remove(VietnamDay.today(clock)).at(clock.instant())))
                .call(document -> trace.act(by, "INCOMING_REMOVED", document.thing()))
                .call(documents::flush)
                .chain(() -> revisions.release(incomingId));
    }

    @Override
    public Uni<Void> replace(UUID incomingId, UUID replacedBy) {
        return documents
                .requireLocked(incomingId)
                .invoke(document -> document.replaceBy(replacedBy))
                .replaceWithVoid();
    }

    @Override
    public Uni<PassedOnDocument> passOn(Caller by, UUID incomingId, IntConsumer version) {
        return documents
                .requireLocked(incomingId)
                .call(document -> reach.of(by.requireUnit()).invoke(units -> Belonging.require(units, document)))
                .invoke(document -> version.accept(document.version()))
                .invoke(IncomingDocument::passOn)
                .map(IncomingDocument::passedOn);
    }

    @Override
    public Uni<Void> comeBack(Caller by, UUID incomingId, String reason) {
        return documents
                .requireLocked(incomingId)
                .invoke(IncomingDocument::comeBack)
                .call(document -> trace.act(by, "INCOMING_CAME_BACK", document.thing(), Map.of("reason", reason)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<String>> returnReason(UUID incomingId) {
        return documents.require(incomingId).map(IncomingDocument::returnReason);
    }

    @Override
    public Uni<Void> lock(UUID incomingId) {
        return documents.findById(incomingId, LockModeType.PESSIMISTIC_WRITE).replaceWithVoid();
    }
}
