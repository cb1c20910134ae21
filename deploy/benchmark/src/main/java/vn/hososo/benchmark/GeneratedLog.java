package vn.hososo.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Two years of a district's work as events, always the same for the same seed. */
final class GeneratedLog {
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 730;
    private static final int COMMUNES = 30;

    private final Random random = new Random(300_000);
    private final KafkaProducer<String, byte[]> producer;
    private final List<UUID> units = new ArrayList<>();
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    private GeneratedLog(KafkaProducer<String, byte[]> producer) {
        this.producer = producer;
    }

    /** Publishes so many events, a few more to bring the last document to its end; answers the units. */
    static List<UUID> publish(String kafka, int events) throws InterruptedException, ExecutionException {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka, "acks", "all", "linger.ms", 20);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            return new GeneratedLog(producer).write(events);
        }
    }

    private List<UUID> write(int events) throws InterruptedException, ExecutionException {
        var district = unit("huyen", "DISTRICT", "");
        for (int i = 0; i < COMMUNES; i++) {
            unit("xa-" + i, "COMMUNE", ",\"parentId\":\"" + district + "\"");
        }
        while (sent.size() < events) {
            var unit = units.get(random.nextInt(units.size()));
            var day = FIRST_DAY.plusDays(random.nextInt(DAYS));
            if (random.nextBoolean()) {
                incoming(unit, day);
            } else {
                outgoing(unit, day);
            }
        }
        for (var event : sent) {
            event.get();
        }
        return units;
    }

    private UUID unit(String key, String tier, String parent) {
        var unit = id();
        units.add(unit);
        send("units", unit, "unit-created", """
                {"unitId":"%s","key":"%s","name":"Đơn vị %s","tier":"%s","kind":"commune","validFrom":"2000-01-01"%s}""".formatted(unit, key, key, tier, parent));
        return unit;
    }

    private void incoming(UUID unit, LocalDate day) {
        var incoming = id();
        send("documents", unit, "incoming-registered", """
                {"incomingId":"%s","unitId":"%s","arrivalNumber":7,"arrivedOn":"%s","number":"12","symbol":"UBND-VP",\
                "kind":"CONG_VAN","needsAction":%s,"medium":"ELECTRONIC","senderClass":"AGENCY"}""".formatted(incoming, unit, day, random.nextInt(4) > 0));
        if (random.nextInt(3) > 0) {
            send("documents", unit, "dossier-created", """
                    {"dossierId":"%s","unitId":"%s","code":"01.2025","openedOn":"%s","incomingId":"%s"}""".formatted(
                            id(), unit, day.plusDays(random.nextInt(9)), incoming));
        }
        if (random.nextInt(20) == 0) {
            send("documents", unit, "item-excluded", """
                    {"itemKind":"INCOMING","itemId":"%s","unitId":"%s","basis":"LAWFUL_PAPER","excludedOn":"%s"}""".formatted(incoming, unit, day));
        }
    }

    private void outgoing(UUID unit, LocalDate day) {
        var document = id();
        var revision = id();
        var isSigned = random.nextInt(4) > 0;
        if (isSigned) {
            send("signatures", unit, "document-signed", """
                    {"documentId":"%s","unitId":"%s","revisionId":"%s","signatures":[{"signatureId":"%s","capacity":"LEADER",\
                    "status":"VALID","signedAt":"2025-03-05T08:00:00+07:00"},{"signatureId":"%s","capacity":"ORGAN",\
                    "status":"%s","signedAt":"2025-03-05T08:00:00+07:00"}]}""".formatted(
                            document, unit, revision, id(), id(), random.nextInt(20) == 0 ? "INVALID" : "VALID"));
        }
        send("documents", unit, "outgoing-issued", """
                {"documentId":"%s","unitId":"%s","draftingUnitId":"%s","revisionId":"%s","issuedOn":"%s","form":"%s",\
                "kind":"QUYET_DINH","number":"01","symbol":"QĐ-UBND"}""".formatted(
                        document, unit, unit, revision, day, isSigned ? "ELECTRONIC" : "PAPER"));
        if (random.nextInt(3) > 0) {
            send("documents", unit, "dossier-document-added", """
                    {"dossierId":"%s","unitId":"%s","itemKind":"OUTGOING","documentId":"%s","addedOn":"%s"}""".formatted(
                            id(), unit, document, day.plusDays(random.nextInt(5))));
        }
        if (random.nextInt(30) == 0) {
            send("documents", unit, "outgoing-recalled", """
                    {"documentId":"%s","unitId":"%s","recalledOn":"%s"}""".formatted(document, unit, day.plusDays(4)));
        }
    }

    private void send(String topic, UUID unit, String type, String json) {
        var event = new ProducerRecord<>("hososo." + topic, unit.toString(), json.getBytes(StandardCharsets.UTF_8));
        header(event, "ce_id", id().toString());
        header(event, "ce_type", "vn.hososo." + type + ".v1");
        header(event, "ce_source", "/hososo/benchmark");
        header(event, "ce_specversion", "1.0");
        header(event, "ce_time", "2025-03-05T08:00:00+07:00");
        sent.add(producer.send(event));
    }

    private static void header(ProducerRecord<?, ?> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
