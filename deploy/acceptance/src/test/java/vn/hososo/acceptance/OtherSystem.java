package vn.hososo.acceptance;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The document system from before, which tells of its work on Kafka; the demonstration has registered it. */
final class OtherSystem implements AutoCloseable {
    private static final String TOPIC = "hososo.intake.qlvb";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", RunningPlatform.kafka(), "acks", "all", "linger.ms", 20),
            new StringSerializer(),
            new ByteArraySerializer());

    /**
     * A unit that was busy and filed everything for so many weeks, up to {@code restingWeeks} before this one: what it did
     * since then, however much it was, is little beside that.
     */
    void tellOfBusyWeeks(UUID unit, int weeks, int itemsADay, int restingWeeks) {
        LocalDate end = LocalDate.now(VIETNAM).with(DayOfWeek.MONDAY).minusWeeks(restingWeeks);
        for (LocalDate day = end.minusWeeks(weeks); day.isBefore(end); day = day.plusDays(1)) {
            for (int item = 0; day.getDayOfWeek().getValue() <= 5 && item < itemsADay; item++) {
                tellOfOne(unit, day);
            }
        }
        producer.flush();
    }

    private void tellOfOne(UUID unit, LocalDate day) {
        UUID incoming = id();
        tell(unit, "incoming-registered", """
                {"unitId":"%s","incomingId":"%s","arrivedOn":"%s","arrivalNumber":1,"number":"1","symbol":"UBND-VP",
                 "documentDate":"%s","kind":"CONG_VAN","needsAction":true,"medium":"ELECTRONIC","senderClass":"AGENCY"}
                """.formatted(unit, incoming, day, day));
        tell(unit, "dossier-created", """
                {"unitId":"%s","dossierId":"%s","code":"A.1","openedOn":"%s","incomingId":"%s"}
                """.formatted(unit, id(), day, incoming));
    }

    /** Of version 5, as the ids of other systems must be. */
    private static UUID id() {
        UUID random = UUID.randomUUID();
        return new UUID(random.getMostSignificantBits() & ~0xf000L | 0x5000L, random.getLeastSignificantBits());
    }

    /** What nobody can read. */
    void tellNonsense(UUID unit) {
        tell(unit, "incoming-registered", "{\"unitId\":");
        producer.flush();
    }

    private void tell(UUID unit, String type, String payload) {
        var event = new ProducerRecord<>(TOPIC, unit.toString(), payload.getBytes(StandardCharsets.UTF_8));
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", UUID.randomUUID().toString());
        header(event, "ce_source", "/luong-tai/qlvb");
        header(event, "ce_type", "vn.hososo." + type + ".v1");
        header(event, "ce_time", Instant.now().toString());
        header(event, "content-type", "application/json");
        var unused = producer.send(event);
    }

    private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
