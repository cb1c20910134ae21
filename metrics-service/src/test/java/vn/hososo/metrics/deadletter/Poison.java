package vn.hososo.metrics.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.hososo.metrics.Events;

/** Records that nobody should ever publish, each with the reason for which it is put aside. */
final class Poison {

    private final UUID unit;
    private final Map<String, Dose> doses = new LinkedHashMap<>();

    private Poison(UUID unit) {
        this.unit = unit;
    }

    /** Of every sort, in the partitions of this unit. */
    static Map<String, Dose> of(UUID unit) {
        var poison = new Poison(unit);
        poison.payloads();
        poison.heads();
        poison.sizes();
        return poison.doses;
    }

    private void payloads() {
        add("not JSON", registered("đây không phải JSON"), "NOT_JSON");
        add("cut off", registered(good().substring(0, 40)), "NOT_JSON");
        add("a list", registered("[" + good() + "]"), "NOT_JSON");
        add("nested 100,000 times", registered("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000)), "NOT_JSON");
        add("no value", new ProducerRecord<>(Events.DOCUMENTS, null, unit.toString(), null, headers()), "NOT_JSON");
        add("wrong schema", registered("{\"wrong\":\"schema\"}"), "FIELD_MISSING");
        add("wrong type of a field", registered(good().replace("true", "\"yes\"")), "FIELD_INVALID");
        add("id with NUL", registered(good().replaceFirst("-", "\\\\u0000")), "FIELD_INVALID");
        add("id of 10,000 characters", registered(good().replaceFirst("-", "-".repeat(10_000))), "FIELD_INVALID");
        add("in 1900", registered(good().replace("2025-03-05", "1900-03-05")), "DATE_IMPLAUSIBLE");
        add("in 2999", registered(good().replace("2025-03-05", "2999-03-05")), "DATE_IMPLAUSIBLE");
    }

    private void heads() {
        add("unknown type", event(Events.DOCUMENTS, "ce_type", "vn.hososo.incoming-exploded.v1"), "TYPE_UNKNOWN");
        add("unknown version", event(Events.DOCUMENTS, "ce_type", "vn.hososo.incoming-registered.v2"), "TYPE_UNKNOWN");
        add("wrong topic", event(Events.UNITS, "ce_id", UUID.randomUUID().toString()), "TYPE_NOT_OF_TOPIC");
        add("event id with NUL", event(Events.DOCUMENTS, "ce_id", "a\0b"), "ID_MISSING");
        add("event id of 10,000 characters", event(Events.DOCUMENTS, "ce_id", "9".repeat(10_000)), "ID_MISSING");
        add(
                "no headers",
                new ProducerRecord<>(Events.DOCUMENTS, unit.toString(), good().getBytes(StandardCharsets.UTF_8)),
                "TYPE_MISSING");
    }

    private void sizes() {
        add("10 MB", registered("{\"a\":\"" + "x".repeat(10 * 1024 * 1024) + "\"}"), "TOO_LARGE");
        // 40 MB that travel as a few kilobytes
        add("compressed bomb", registered(" ".repeat(40 * 1024 * 1024) + good()), "TOO_LARGE");
    }

    private void add(String name, ProducerRecord<String, byte[]> record, String reason) {
        doses.put(name, new Dose(record, reason));
    }

    private String good() {
        return Events.incomingRegistered(unit, UUID.randomUUID(), LocalDate.of(2025, 3, 5), true)
                .json();
    }

    private ProducerRecord<String, byte[]> registered(String json) {
        var record = event(Events.DOCUMENTS, "ce_id", UUID.randomUUID().toString());
        return new ProducerRecord<>(
                record.topic(), null, record.key(), json.getBytes(StandardCharsets.UTF_8), record.headers());
    }

    private ProducerRecord<String, byte[]> event(String topic, String header, String value) {
        var headers = new HashMap<>(
                Events.event(topic, unit, "incoming-registered", "{}").headers());
        headers.put(header, value);
        return new Events.Event(topic, unit.toString(), headers, good()).record();
    }

    private Headers headers() {
        return registered("{}").headers();
    }

    /** Publishes one; the answer says where it lies. */
    static RecordMetadata publish(ProducerRecord<String, byte[]> record) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "max.request.size",
                64 * 1024 * 1024,
                "buffer.memory",
                128 * 1024 * 1024L,
                "compression.type",
                isLarge(record) ? "gzip" : "none");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            return producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isLarge(ProducerRecord<String, byte[]> record) {
        return record.value() != null && record.value().length > 12 * 1024 * 1024;
    }

    record Dose(ProducerRecord<String, byte[]> record, String reason) {}
}
