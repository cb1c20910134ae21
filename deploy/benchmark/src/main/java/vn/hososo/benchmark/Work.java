package vn.hososo.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Today's work of the district as events, without end: a third are new incoming documents, a third are put into dossiers
 * (one of four of these lay open since years), a third are signed and issued documents.
 */
final class Work {
    private static final int LONGEST_OPEN = 5_000;

    private final District district;
    private final List<PastFacts.Open> past;
    private final SplittableRandom random;
    private final LocalDate today = LocalDate.now(PastFacts.VIETNAM);
    private final Deque<PastFacts.Open> open = new ArrayDeque<>();
    private @Nullable Signed signed;
    private int turn;

    Work(District district, List<PastFacts.Open> past, long seed) {
        this.district = district;
        this.past = past;
        this.random = new SplittableRandom(seed);
    }

    ProducerRecord<String, byte[]> next() {
        turn++;
        return switch (turn % 6) {
            case 0, 3 -> arrival();
            case 1, 4 -> filing();
            default -> outgoing();
        };
    }

    /** An incoming document of these days, to be filed later. */
    ProducerRecord<String, byte[]> arrival() {
        return arrival(random.nextInt(District.UNITS), today.minusDays(random.nextInt(5)));
    }

    /** An incoming document of that unit and day, to be filed later. */
    ProducerRecord<String, byte[]> arrival(int unit, LocalDate day) {
        PastFacts.Open arrived = new PastFacts.Open(id(), unit);
        open.add(arrived);
        if (open.size() > LONGEST_OPEN) {
            open.remove();
        }
        return event(
                unit, "documents", "incoming-registered", """
                {"incomingId":"%s","unitId":"%s","arrivalNumber":7,"arrivedOn":"%s","number":"12","symbol":"UBND-VP",\
                "kind":"CONG_VAN","needsAction":true,"medium":"ELECTRONIC","senderClass":"AGENCY"}""".formatted(arrived.incoming(), district.unit(unit), day));
    }

    /** The document that has waited longest is put into a dossier, or one of the past. */
    ProducerRecord<String, byte[]> filing() {
        boolean isOld = !past.isEmpty() && random.nextInt(4) == 0;
        PastFacts.Open filed = isOld ? past.get(random.nextInt(past.size())) : open.poll();
        if (filed == null) {
            return arrival();
        }
        return event(filed.unit(), "documents", "dossier-created", """
                {"dossierId":"%s","unitId":"%s","code":"01.2025","openedOn":"%s","incomingId":"%s"}""".formatted(
                        id(), district.unit(filed.unit()), today, filed.incoming()));
    }

    private ProducerRecord<String, byte[]> outgoing() {
        Signed before = signed;
        if (before == null) {
            Signed now = new Signed(id(), id(), random.nextInt(District.UNITS));
            signed = now;
            return event(now.unit, "signatures", "document-signed", """
                    {"documentId":"%s","unitId":"%s","revisionId":"%s","signatures":[{"signatureId":"%s","capacity":"LEADER",\
                    "status":"VALID","signedAt":"2025-03-05T08:00:00+07:00"},{"signatureId":"%s","capacity":"ORGAN",\
                    "status":"VALID","signedAt":"2025-03-05T08:00:00+07:00"}]}""".formatted(
                            now.document, district.unit(now.unit), now.revision, id(), id()));
        }
        signed = null;
        return event(before.unit, "documents", "outgoing-issued", """
                {"documentId":"%s","unitId":"%s","draftingUnitId":"%s","revisionId":"%s","issuedOn":"%s","form":"ELECTRONIC",\
                "kind":"QUYET_DINH","number":"01","symbol":"QĐ-UBND","answersIncomingId":"%s"}""".formatted(
                before.document, district.unit(before.unit), district.unit(before.unit), before.revision, today, id()));
    }

    private ProducerRecord<String, byte[]> event(int unit, String topic, String type, String json) {
        var event = new ProducerRecord<>(
                "hososo." + topic, district.unit(unit).toString(), json.getBytes(StandardCharsets.UTF_8));
        header(event, "ce_id", id().toString());
        header(event, "ce_type", "vn.hososo." + type + ".v1");
        header(event, "ce_source", "/hososo/benchmark");
        header(event, "ce_specversion", "1.0");
        header(event, "ce_time", "2025-03-05T08:00:00+07:00");
        return event;
    }

    private static void header(ProducerRecord<?, ?> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private UUID id() {
        return District.id(System.currentTimeMillis(), random);
    }

    private record Signed(UUID document, UUID revision, int unit) {}
}
