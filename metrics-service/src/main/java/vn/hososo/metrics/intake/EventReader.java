package vn.hososo.metrics.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.hososo.metrics.calendar.DayKind;
import vn.hososo.metrics.fact.Fact;
import vn.hososo.metrics.fact.ItemKind;
import vn.hososo.metrics.fact.KnownFact;
import vn.hososo.metrics.fact.Position;
import vn.hososo.metrics.fact.Tier;

/** Understands a record, or says why it cannot: a CloudEvent in binary mode of one of the types known here. */
final class EventReader {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    // The key of an index; far above any UUID.
    private static final int LONGEST_ID = 200;

    /** The types that say something about the ratios, with the topic each belongs to. */
    private static final Map<String, Type> TYPES = Map.ofEntries(
            one("hososo.units", "unit-created", EventReader::unitCreated),
            one("hososo.units", "unit-changed", EventReader::unitChanged),
            some("hososo.units", "units-reorganised", EventReader::unitsReorganised),
            one("hososo.units", "calendar-changed", EventReader::calendarChanged),
            one("hososo.documents", "incoming-registered", EventReader::incomingRegistered),
            one("hososo.documents", "incoming-classified", EventReader::incomingClassified),
            one("hososo.documents", "incoming-completed", EventReader::incomingCompleted),
            one("hososo.documents", "item-excluded", EventReader::itemExcluded),
            one("hososo.documents", "item-readmitted", EventReader::itemReadmitted),
            some("hososo.documents", "dossier-created", EventReader::dossierCreated),
            one("hososo.documents", "dossier-document-added", EventReader::dossierDocumentAdded),
            one("hososo.documents", "dossier-document-removed", EventReader::dossierDocumentRemoved),
            one("hososo.documents", "outgoing-issued", EventReader::outgoingIssued),
            one("hososo.documents", "outgoing-recalled", EventReader::outgoingRecalled),
            one("hososo.signatures", "document-signed", EventReader::documentSigned),
            one("hososo.signatures", "signature-verdict-changed", EventReader::documentSigned));

    private static final Set<String> IRRELEVANT = Set.of(
            "vn.hososo.dossier-closed.v1",
            "vn.hososo.incoming-assigned.v1",
            "vn.hososo.outgoing-numbered.v1",
            "vn.hososo.outgoing-replaced.v1",
            "vn.hososo.revision-stored.v1",
            "vn.hososo.signature-rejected.v1");

    private EventReader() {}

    static Reading read(ConsumerRecord<byte[], byte[]> event, Instant known) {
        try {
            return understand(event, known);
        } catch (UnreadableException e) {
            return new Reading.Unreadable(e.reason(), String.valueOf(e.getMessage()));
        }
    }

    private static Reading understand(ConsumerRecord<byte[], byte[]> event, Instant known) throws UnreadableException {
        var type = header(event, "ce_type", UnreadableReason.TYPE_MISSING);
        var id = header(event, "ce_id", UnreadableReason.ID_MISSING);
        if (IRRELEVANT.contains(type)) {
            return new Reading.Irrelevant();
        }
        var understood = TYPES.get(type);
        if (understood == null) {
            throw new UnreadableException(UnreadableReason.TYPE_UNKNOWN, type);
        }
        if (!understood.topic().equals(event.topic())) {
            throw new UnreadableException(UnreadableReason.TYPE_NOT_OF_TOPIC, type);
        }
        var facts = understood.taker().take(Payload.of(event.value()), LocalDate.ofInstant(known, VIETNAM));
        var at = new Position(event.topic(), event.partition(), event.offset(), known);
        return facts.isEmpty()
                ? new Reading.Irrelevant()
                : new Reading.Understood(
                        facts.stream().map(fact -> new KnownFact(id, at, fact)).toList());
    }

    private static String header(ConsumerRecord<byte[], byte[]> event, String name, UnreadableReason missing)
            throws UnreadableException {
        var header = event.headers().lastHeader(name);
        var text = header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        if (text.isBlank() || text.length() > LONGEST_ID || text.indexOf('\0') >= 0) {
            throw new UnreadableException(missing, name);
        }
        return text;
    }

    private static Fact unitCreated(Payload payload, LocalDate known) throws UnreadableException {
        return new Fact.UnitCreated(
                payload.uuid("unitId"),
                payload.text("key"),
                payload.text("name"),
                payload.optionalText("shortName"),
                payload.optionalText("symbol"),
                payload.oneOf("tier", Tier.class),
                payload.text("kind"),
                payload.optionalUuid("parentId"),
                payload.date("validFrom"),
                payload.optionalDate("validTo"));
    }

    private static Fact unitChanged(Payload payload, LocalDate known) throws UnreadableException {
        return new Fact.UnitChanged(
                payload.uuid("unitId"),
                payload.date("validFrom"),
                payload.text("name"),
                payload.optionalText("shortName"),
                payload.optionalText("symbol"),
                payload.oneOf("tier", Tier.class),
                payload.text("kind"),
                payload.optionalUuid("parentId"));
    }

    private static List<Fact> unitsReorganised(Payload payload, LocalDate known) throws UnreadableException {
        var facts = new ArrayList<Fact>();
        for (var created : payload.list("created")) {
            facts.add(unitCreated(new Payload(created), known));
        }
        for (var changed : payload.list("changed")) {
            facts.add(unitChanged(new Payload(changed), known));
        }
        for (var ended : payload.list("ended")) {
            var unit = new Payload(ended);
            facts.add(new Fact.UnitEnded(unit.uuid("unitId"), unit.date("validTo"), unit.optionalUuid("successorId")));
        }
        var units = facts.stream().map(Fact::unitId).distinct().count();
        if (units < facts.size()) {
            throw Payload.invalid("unitId");
        }
        return facts;
    }

    private static Fact calendarChanged(Payload payload, LocalDate known) throws UnreadableException {
        var kind = payload.optionalText("kind");
        return new Fact.CalendarChanged(
                payload.uuid("unitId"),
                payload.date("day"),
                kind == null ? null : payload.oneOf("kind", DayKind.class));
    }

    private static Fact incomingRegistered(Payload payload, LocalDate known) throws UnreadableException {
        return new Fact.IncomingRegistered(
                payload.uuid("incomingId"),
                payload.uuid("unitId"),
                payload.workDay("arrivedOn", known),
                payload.bool("needsAction"),
                payload.text("kind"),
                payload.optionalText("arrivalNumber"),
                payload.optionalText("number"),
                payload.optionalText("symbol"));
    }

    private static Fact incomingClassified(Payload payload, LocalDate known) throws UnreadableException {
        return new Fact.Classified(payload.uuid("incomingId"), payload.uuid("unitId"), payload.bool("needsAction"));
    }

    private static Fact incomingCompleted(Payload payload, LocalDate known) throws UnreadableException {
        return new Fact.Completed(
                payload.uuid("incomingId"), payload.uuid("unitId"), payload.workDay("completedOn", known));
    }

    private static Fact itemExcluded(Payload payload, LocalDate known) throws UnreadableException {
        return new Fact.Excluded(
                document(payload), payload.uuid("itemId"), payload.uuid("unitId"), payload.text("basis"));
    }

    private static Fact itemReadmitted(Payload payload, LocalDate known) throws UnreadableException {
        return new Fact.Readmitted(document(payload), payload.uuid("itemId"), payload.uuid("unitId"));
    }

    /** A dossier opened from an incoming document holds it from the first moment; an empty one is no work item. */
    private static List<Fact> dossierCreated(Payload payload, LocalDate known) throws UnreadableException {
        var dossier = payload.uuid("dossierId");
        var unit = payload.uuid("unitId");
        var openedOn = payload.workDay("openedOn", known);
        var incoming = payload.optionalUuid("incomingId");
        return incoming == null
                ? List.of()
                : List.of(new Fact.Filed(ItemKind.INCOMING, incoming, unit, dossier, openedOn));
    }

    private static Fact dossierDocumentAdded(Payload payload, LocalDate known) throws UnreadableException {
        return new Fact.Filed(
                document(payload),
                payload.uuid("documentId"),
                payload.uuid("unitId"),
                payload.uuid("dossierId"),
                payload.workDay("addedOn", known));
    }

    private static Fact dossierDocumentRemoved(Payload payload, LocalDate known) throws UnreadableException {
        return new Fact.Unfiled(
                document(payload), payload.uuid("documentId"), payload.uuid("unitId"), payload.uuid("dossierId"));
    }

    private static ItemKind document(Payload payload) throws UnreadableException {
        var kind = payload.oneOf("itemKind", ItemKind.class);
        if (kind != ItemKind.INCOMING && kind != ItemKind.OUTGOING) {
            throw Payload.invalid("itemKind");
        }
        return kind;
    }

    private static Fact outgoingIssued(Payload payload, LocalDate known) throws UnreadableException {
        var form = payload.oneOf("form", Fact.Form.class);
        return new Fact.OutgoingIssued(
                payload.uuid("documentId"),
                payload.uuid("unitId"),
                form == Fact.Form.PAPER ? payload.optionalUuid("revisionId") : payload.uuid("revisionId"),
                payload.workDay("issuedOn", known),
                form,
                payload.text("kind"),
                payload.optionalText("number"),
                payload.optionalText("symbol"),
                payload.optionalUuid("answersIncomingId"));
    }

    private static Fact outgoingRecalled(Payload payload, LocalDate known) throws UnreadableException {
        return new Fact.Recalled(payload.uuid("documentId"), payload.uuid("unitId"));
    }

    private static Fact documentSigned(Payload payload, LocalDate known) throws UnreadableException {
        return new Fact.RevisionSigned(
                payload.uuid("documentId"), payload.uuid("unitId"), payload.uuid("revisionId"), signatures(payload));
    }

    private static List<Fact.Signature> signatures(Payload payload) throws UnreadableException {
        var signatures = new ArrayList<Fact.Signature>();
        for (var node : payload.list("signatures")) {
            var signature = new Payload(node);
            signatures.add(new Fact.Signature(
                    signature.oneOf("capacity", Fact.Capacity.class), signature.oneOf("status", Fact.Status.class)));
        }
        return signatures;
    }

    private static Map.Entry<String, Type> one(String topic, String name, One one) {
        return some(topic, name, (payload, known) -> List.of(one.take(payload, known)));
    }

    private static Map.Entry<String, Type> some(String topic, String name, Taker taker) {
        return Map.entry("vn.hososo." + name + ".v1", new Type(topic, taker));
    }

    private record Type(String topic, Taker taker) {}

    /** One event may tell several facts, or none that says something about the ratios. */
    private interface Taker {
        List<Fact> take(Payload payload, LocalDate known) throws UnreadableException;
    }

    private interface One {
        Fact take(Payload payload, LocalDate known) throws UnreadableException;
    }
}
