package vn.hososo.metrics;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Events as document-service and signing-service publish them. */
public final class Events {

    public static final String UNITS = "hososo.units";
    public static final String DOCUMENTS = "hososo.documents";
    public static final String SIGNATURES = "hososo.signatures";

    private Events() {}

    public static Event unitCreated(UUID unit, String key, String tier, String parent) {
        var above = parent.isEmpty() ? "" : ",\"parentId\":\"%s\"".formatted(parent);
        return event(
                UNITS,
                unit,
                "unit-created",
                "{\"unitId\":\"%s\",\"key\":\"%s\",\"name\":\"Đơn vị %s\",\"tier\":\"%s\",\"kind\":\"commune\",\"validFrom\":\"2000-01-01\"%s}"
                        .formatted(unit, key, key, tier, above));
    }

    public static Event unitRenamed(UUID unit, LocalDate from, String name, UUID parent) {
        return event(
                UNITS,
                unit,
                "unit-changed",
                "{\"unitId\":\"%s\",\"validFrom\":\"%s\",\"name\":\"%s\",\"tier\":\"COMMUNE\",\"kind\":\"commune\",\"parentId\":\"%s\"}"
                        .formatted(unit, from, name, parent));
    }

    /**
     * Communes become new ones; units that end without a successor are dissolved.
     *
     * @param above the unit above the new ones
     */
    public static Event reorganised(
            UUID by, LocalDate on, UUID above, Map<String, UUID> created, Map<UUID, Optional<UUID>> ended) {
        var beginning = created.entrySet().stream()
                .map(it ->
                        "{\"unitId\":\"%s\",\"key\":\"%s\",\"name\":\"Xã %s\",\"tier\":\"COMMUNE\",\"kind\":\"commune\",\"validFrom\":\"%s\",\"parentId\":\"%s\"}"
                                .formatted(it.getValue(), it.getKey(), it.getKey(), on, above));
        var ending = ended.entrySet().stream()
                .map(it -> "{\"unitId\":\"%s\",\"validTo\":\"%s\"%s}"
                        .formatted(
                                it.getKey(),
                                on,
                                it.getValue()
                                        .map(",\"successorId\":\"%s\""::formatted)
                                        .orElse("")));
        return event(
                UNITS,
                by,
                "units-reorganised",
                "{\"reorganisationId\":\"%s\",\"unitId\":\"%s\",\"act\":\"1658/NQ-UBTVQH15\",\"effectiveOn\":\"%s\",\"created\":[%s],\"ended\":[%s],\"changed\":[]}"
                        .formatted(
                                UUID.randomUUID(),
                                by,
                                on,
                                beginning.collect(Collectors.joining(",")),
                                ending.collect(Collectors.joining(","))));
    }

    public static Event incomingRegistered(UUID unit, UUID incoming, LocalDate day, boolean needsAction) {
        return event(
                DOCUMENTS,
                unit,
                "incoming-registered",
                "{\"incomingId\":\"%s\",\"unitId\":\"%s\",\"arrivalNumber\":7,\"arrivedOn\":\"%s\",\"number\":\"12\",\"symbol\":\"UBND-VP\",\"kind\":\"CONG_VAN\",\"needsAction\":%s,\"medium\":\"ELECTRONIC\",\"senderClass\":\"AGENCY\"}"
                        .formatted(incoming, unit, day, needsAction));
    }

    public static Event dossierCreated(UUID unit, UUID dossier, UUID incoming, LocalDate day) {
        return event(
                DOCUMENTS,
                unit,
                "dossier-created",
                "{\"dossierId\":\"%s\",\"unitId\":\"%s\",\"code\":\"01.2025\",\"openedOn\":\"%s\",\"incomingId\":\"%s\"}"
                        .formatted(dossier, unit, day, incoming));
    }

    public static Event filed(UUID unit, UUID dossier, String kind, UUID document, LocalDate day) {
        return event(
                DOCUMENTS,
                unit,
                "dossier-document-added",
                "{\"dossierId\":\"%s\",\"unitId\":\"%s\",\"itemKind\":\"%s\",\"documentId\":\"%s\",\"addedOn\":\"%s\"}"
                        .formatted(dossier, unit, kind, document, day));
    }

    public static Event unfiled(UUID unit, UUID dossier, String kind, UUID document, LocalDate day) {
        return event(
                DOCUMENTS,
                unit,
                "dossier-document-removed",
                "{\"dossierId\":\"%s\",\"unitId\":\"%s\",\"itemKind\":\"%s\",\"documentId\":\"%s\",\"removedOn\":\"%s\"}"
                        .formatted(dossier, unit, kind, document, day));
    }

    public static Event classified(UUID unit, UUID incoming, boolean needsAction, LocalDate day) {
        return event(
                DOCUMENTS,
                unit,
                "incoming-classified",
                "{\"incomingId\":\"%s\",\"unitId\":\"%s\",\"needsAction\":%s,\"classifiedOn\":\"%s\"}"
                        .formatted(incoming, unit, needsAction, day));
    }

    public static Event completed(UUID unit, UUID incoming, LocalDate day) {
        return event(
                DOCUMENTS,
                unit,
                "incoming-completed",
                "{\"incomingId\":\"%s\",\"unitId\":\"%s\",\"outcome\":\"WITHOUT_REPLY\",\"completedOn\":\"%s\"}"
                        .formatted(incoming, unit, day));
    }

    public static Event excluded(UUID unit, String kind, UUID item, LocalDate day) {
        return event(
                DOCUMENTS,
                unit,
                "item-excluded",
                "{\"itemKind\":\"%s\",\"itemId\":\"%s\",\"unitId\":\"%s\",\"basis\":\"LAWFUL_PAPER\",\"excludedOn\":\"%s\"}"
                        .formatted(kind, item, unit, day));
    }

    public static Event readmitted(UUID unit, String kind, UUID item, LocalDate day) {
        return event(
                DOCUMENTS,
                unit,
                "item-readmitted",
                "{\"itemKind\":\"%s\",\"itemId\":\"%s\",\"unitId\":\"%s\",\"readmittedOn\":\"%s\"}"
                        .formatted(kind, item, unit, day));
    }

    public static Event recalled(UUID unit, UUID document, LocalDate day) {
        return event(
                DOCUMENTS,
                unit,
                "outgoing-recalled",
                "{\"documentId\":\"%s\",\"unitId\":\"%s\",\"recalledOn\":\"%s\"}".formatted(document, unit, day));
    }

    /** A day that is a HOLIDAY, a MAKE_UP day or, with neither, what its week says. */
    public static Event calendarChanged(LocalDate day, String kind) {
        var differs = kind.isEmpty() ? "" : ",\"kind\":\"%s\"".formatted(kind);
        return event(
                UNITS,
                new UUID(0, 0),
                "calendar-changed",
                "{\"unitId\":\"%s\",\"day\":\"%s\"%s}".formatted(new UUID(0, 0), day, differs));
    }

    public static Event issued(UUID unit, UUID document, UUID revision, LocalDate day, String form, String answers) {
        return issued(unit, document, revision, day, form, answers, "");
    }

    public static Event issued(
            UUID unit, UUID document, UUID revision, LocalDate day, String form, String answers, String dueOn) {
        var answered = (answers.isEmpty() ? "" : ",\"answersIncomingId\":\"%s\"".formatted(answers))
                + (dueOn.isEmpty() ? "" : ",\"dueOn\":\"%s\"".formatted(dueOn));
        return event(
                DOCUMENTS,
                unit,
                "outgoing-issued",
                "{\"documentId\":\"%s\",\"unitId\":\"%s\",\"draftingUnitId\":\"%s\",\"revisionId\":\"%s\",\"issuedOn\":\"%s\",\"form\":\"%s\",\"kind\":\"QUYET_DINH\",\"number\":\"01\",\"symbol\":\"QĐ-UBND\"%s}"
                        .formatted(document, unit, unit, revision, day, form, answered));
    }

    public static Event signed(UUID unit, UUID document, UUID revision, List<String> signatures) {
        return signatures("document-signed", unit, document, revision, signatures);
    }

    public static Event judgedAnew(UUID unit, UUID document, UUID revision, List<String> signatures) {
        return signatures("signature-verdict-changed", unit, document, revision, signatures);
    }

    private static Event signatures(String type, UUID unit, UUID document, UUID revision, List<String> signatures) {
        var list = signatures.stream()
                .map(signature -> signature.split(":"))
                .map(parts ->
                        "{\"signatureId\":\"%s\",\"capacity\":\"%s\",\"status\":\"%s\",\"signedAt\":\"2025-03-05T08:00:00+07:00\"}"
                                .formatted(UUID.randomUUID(), parts[0], parts[1]))
                .toList();
        return event(
                SIGNATURES,
                unit,
                type,
                "{\"documentId\":\"%s\",\"unitId\":\"%s\",\"revisionId\":\"%s\",\"changedOn\":\"2025-03-06\",\"signatures\":[%s]}"
                        .formatted(document, unit, revision, String.join(",", list)));
    }

    public static Event event(String topic, UUID key, String type, String json) {
        return new Event(
                topic,
                key.toString(),
                Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "vn.hososo." + type + ".v1",
                        "ce_source", "/hososo/test",
                        "ce_specversion", "1.0",
                        "ce_time", "2025-03-05T08:00:00+07:00"),
                json);
    }

    /** Publishes in this order; the answer of the broker is awaited after each {@code together} events. */
    public static void publish(List<Event> events, int together) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "acks",
                "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < events.size(); i++) {
                var sent = producer.send(events.get(i).record());
                if (i % together == together - 1) {
                    sent.get();
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void publish(Event... events) {
        publish(List.of(events), 1);
    }

    /** One record to be. */
    public record Event(String topic, String key, Map<String, String> headers, String json) {

        public ProducerRecord<String, byte[]> record() {
            var record = new ProducerRecord<>(topic, key, json.getBytes(StandardCharsets.UTF_8));
            headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            return record;
        }
    }
}
