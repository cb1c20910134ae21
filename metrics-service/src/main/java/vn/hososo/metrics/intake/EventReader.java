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
import vn.hososo.metrics.fact.Proof;
import vn.hososo.metrics.fact.Tier;
import vn.hososo.metrics.fact.Voice;
import vn.hososo.metrics.source.Source;
import vn.hososo.metrics.source.SourceBook;
import vn.hososo.metrics.source.SourceTypes;

/** Understands a record, or says why it cannot: a CloudEvent in binary mode of one of the types known here. */
final class EventReader {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    // The key of an index; far above any UUID.
    private static final int LONGEST_ID = 200;

    private static final String OTHERS_ONLY = "hososo.intake";
    private static final int NAME_BASED = 5;

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
            one(OTHERS_ONLY, "portal-duty-arose", EventReader::portalDutyArose),
            one(OTHERS_ONLY, "portal-duty-done", EventReader::portalDutyDone),
            one(OTHERS_ONLY, "application-received", EventReader::applicationReceived),
            one(OTHERS_ONLY, "application-resolved", EventReader::applicationResolved),
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

    static Reading read(ConsumerRecord<byte[], byte[]> event, Instant known, SourceBook sources) {
        try {
            return understand(event, known, sources);
        } catch (UnreadableException e) {
            return new Reading.Unreadable(e.reason(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // One record must never stop all that come after it.
            return new Reading.Unreadable(
                    UnreadableReason.NOT_UNDERSTOOD, e.getClass().getSimpleName());
        }
    }

    private static Reading understand(ConsumerRecord<byte[], byte[]> event, Instant known, SourceBook sources)
            throws UnreadableException {
        var type = header(event, "ce_type", UnreadableReason.TYPE_MISSING);
        var id = header(event, "ce_id", UnreadableReason.ID_MISSING);
        var source = Voice.isForeign(event.topic()) ? source(event.topic(), known, sources) : null;
        if (IRRELEVANT.contains(type)) {
            return new Reading.Irrelevant();
        }
        var understood = TYPES.get(type);
        if (understood == null) {
            throw new UnreadableException(UnreadableReason.TYPE_UNKNOWN, type);
        }
        if (source == null ? !understood.topic().equals(event.topic()) : !SourceTypes.ALL.contains(understood.name())) {
            throw new UnreadableException(UnreadableReason.TYPE_NOT_OF_TOPIC, type);
        }
        if (source != null && !source.mayTell(understood.name())) {
            throw new UnreadableException(UnreadableReason.TYPE_NOT_OF_SOURCE, type);
        }
        var proof = source == null ? Proof.VERIFIED : source.proof();
        var facts = understood
                .taker()
                .take(Payload.of(event.value()), new Telling(LocalDate.ofInstant(known, VIETNAM), proof));
        if (source != null) {
            requireRight(source, facts);
        }
        var at = new Position(event.topic(), event.partition(), event.offset(), known);
        return facts.isEmpty()
                ? new Reading.Irrelevant()
                : new Reading.Understood(
                        facts.stream().map(fact -> new KnownFact(id, at, fact)).toList());
    }

    private static Source source(String topic, Instant known, SourceBook sources) throws UnreadableException {
        var source = sources.at(Voice.systemOf(topic), known);
        if (source == null) {
            throw new UnreadableException(UnreadableReason.SOURCE_NOT_REGISTERED, Voice.systemOf(topic));
        }
        return source;
    }

    /** Another system speaks for its own units only, and of items whose ids can never be those of this platform. */
    private static void requireRight(Source source, List<Fact> facts) throws UnreadableException {
        for (var fact : facts) {
            if (!source.maySpeakFor(fact.unitId())) {
                throw new UnreadableException(UnreadableReason.UNIT_NOT_OF_SOURCE, "unitId");
            }
            if (KnownFact.itemOf(fact).version() != NAME_BASED) {
                throw new UnreadableException(UnreadableReason.ID_NOT_OF_SOURCE, "id");
            }
        }
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

    private static Fact unitCreated(Payload payload, Telling telling) throws UnreadableException {
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

    private static Fact unitChanged(Payload payload, Telling telling) throws UnreadableException {
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

    private static List<Fact> unitsReorganised(Payload payload, Telling telling) throws UnreadableException {
        var facts = new ArrayList<Fact>();
        for (var created : payload.list("created")) {
            facts.add(unitCreated(new Payload(created), telling));
        }
        for (var changed : payload.list("changed")) {
            facts.add(unitChanged(new Payload(changed), telling));
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

    private static Fact calendarChanged(Payload payload, Telling telling) throws UnreadableException {
        var kind = payload.optionalText("kind");
        return new Fact.CalendarChanged(
                payload.uuid("unitId"),
                payload.date("day"),
                kind == null ? null : payload.oneOf("kind", DayKind.class));
    }

    private static Fact incomingRegistered(Payload payload, Telling telling) throws UnreadableException {
        return new Fact.IncomingRegistered(
                payload.uuid("incomingId"),
                payload.uuid("unitId"),
                payload.workDay("arrivedOn", telling.known()),
                payload.bool("needsAction"),
                payload.text("kind"),
                payload.optionalText("arrivalNumber"),
                payload.optionalText("number"),
                payload.optionalText("symbol"),
                telling.proof());
    }

    private static Fact incomingClassified(Payload payload, Telling telling) throws UnreadableException {
        return new Fact.Classified(payload.uuid("incomingId"), payload.uuid("unitId"), payload.bool("needsAction"));
    }

    private static Fact incomingCompleted(Payload payload, Telling telling) throws UnreadableException {
        return new Fact.Completed(
                payload.uuid("incomingId"), payload.uuid("unitId"), payload.workDay("completedOn", telling.known()));
    }

    private static Fact itemExcluded(Payload payload, Telling telling) throws UnreadableException {
        return new Fact.Excluded(
                document(payload), payload.uuid("itemId"), payload.uuid("unitId"), payload.text("basis"));
    }

    private static Fact itemReadmitted(Payload payload, Telling telling) throws UnreadableException {
        return new Fact.Readmitted(document(payload), payload.uuid("itemId"), payload.uuid("unitId"));
    }

    /** A dossier opened from an incoming document holds it from the first moment; an empty one is no work item. */
    private static List<Fact> dossierCreated(Payload payload, Telling telling) throws UnreadableException {
        var dossier = payload.uuid("dossierId");
        var unit = payload.uuid("unitId");
        var openedOn = payload.workDay("openedOn", telling.known());
        var incoming = payload.optionalUuid("incomingId");
        return incoming == null
                ? List.of()
                : List.of(new Fact.Filed(ItemKind.INCOMING, incoming, unit, dossier, openedOn));
    }

    private static Fact dossierDocumentAdded(Payload payload, Telling telling) throws UnreadableException {
        return new Fact.Filed(
                document(payload),
                payload.uuid("documentId"),
                payload.uuid("unitId"),
                payload.uuid("dossierId"),
                payload.workDay("addedOn", telling.known()));
    }

    private static Fact dossierDocumentRemoved(Payload payload, Telling telling) throws UnreadableException {
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

    private static Fact outgoingIssued(Payload payload, Telling telling) throws UnreadableException {
        var form = payload.oneOf("form", Fact.Form.class);
        return new Fact.OutgoingIssued(
                payload.uuid("documentId"),
                payload.uuid("unitId"),
                form == Fact.Form.PAPER ? payload.optionalUuid("revisionId") : payload.uuid("revisionId"),
                payload.workDay("issuedOn", telling.known()),
                form,
                payload.text("kind"),
                payload.optionalText("number"),
                payload.optionalText("symbol"),
                payload.optionalUuid("answersIncomingId"),
                payload.optionalDate("dueOn"),
                telling.proof());
    }

    private static Fact portalDutyArose(Payload payload, Telling telling) throws UnreadableException {
        return new Fact.DutyArose(
                payload.uuid("dutyId"),
                payload.uuid("unitId"),
                payload.oneOf("kind", Fact.Duty.class),
                payload.workDay("dueOn", telling.known()),
                payload.optionalText("number"),
                payload.optionalText("symbol"),
                telling.proof());
    }

    private static Fact portalDutyDone(Payload payload, Telling telling) throws UnreadableException {
        return new Fact.DutyDone(
                payload.uuid("dutyId"), payload.uuid("unitId"), payload.workDay("doneOn", telling.known()));
    }

    private static Fact applicationReceived(Payload payload, Telling telling) throws UnreadableException {
        return new Fact.ApplicationReceived(
                payload.uuid("applicationId"),
                payload.uuid("unitId"),
                payload.oneOf("serviceLevel", Fact.ServiceLevel.class),
                payload.oneOf("channel", Fact.Channel.class),
                payload.workDay("receivedOn", telling.known()),
                payload.workDay("dueOn", telling.known()),
                payload.optionalText("number"),
                telling.proof());
    }

    private static Fact applicationResolved(Payload payload, Telling telling) throws UnreadableException {
        return new Fact.ApplicationResolved(
                payload.uuid("applicationId"),
                payload.uuid("unitId"),
                payload.oneOf("channel", Fact.Channel.class),
                payload.workDay("resolvedOn", telling.known()));
    }

    private static Fact outgoingRecalled(Payload payload, Telling telling) throws UnreadableException {
        return new Fact.Recalled(payload.uuid("documentId"), payload.uuid("unitId"));
    }

    private static Fact documentSigned(Payload payload, Telling telling) throws UnreadableException {
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
        return some(topic, name, (payload, telling) -> List.of(one.take(payload, telling)));
    }

    private static Map.Entry<String, Type> some(String topic, String name, Taker taker) {
        return Map.entry("vn.hososo." + name + ".v1", new Type(topic, name, taker));
    }

    private record Type(String topic, String name, Taker taker) {}

    /** What an event says depends on besides its payload: the day on which it became known, and who tells it. */
    private record Telling(LocalDate known, Proof proof) {}

    /** One event may tell several facts, or none that says something about the ratios. */
    private interface Taker {
        List<Fact> take(Payload payload, Telling telling) throws UnreadableException;
    }

    private interface One {
        Fact take(Payload payload, Telling telling) throws UnreadableException;
    }
}
