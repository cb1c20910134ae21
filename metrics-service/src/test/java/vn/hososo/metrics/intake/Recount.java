package vn.hososo.metrics.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Counts a log the plain way: one pass in the order in which the events became known, one document at a time, straight from
 * the definitions of {@code docs/indicators.md}. Shares no line with what it checks.
 */
final class Recount {

    private static final JsonMapper JSON = new JsonMapper();

    private final Set<String> units = new HashSet<>();
    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, String> days = new HashMap<>();

    private static final class Document {
        JsonNode registered;
        JsonNode issued;
        Boolean needsAction;
        String completedOn;
        boolean excluded;
        boolean recalled;
        final Map<String, String> filedOn = new HashMap<>();
        final Map<String, Set<String>> signatures = new HashMap<>();
    }

    /** Lines "unit indicator day numerator denominator excluded afterFact onTime", in their order. */
    static List<String> of(List<ConsumerRecord<byte[], byte[]>> log) {
        var recount = new Recount();
        inOrderOfKnowledge(log).forEach(recount::take);
        return recount.lines();
    }

    private static List<ConsumerRecord<byte[], byte[]>> inOrderOfKnowledge(List<ConsumerRecord<byte[], byte[]>> log) {
        record Known(long at, ConsumerRecord<byte[], byte[]> event) {}
        var latest = new HashMap<String, Long>();
        var seen = new HashSet<String>();
        var known = new ArrayList<Known>();
        for (var event : log) {
            var partition = event.topic() + event.partition();
            var at = latest.merge(partition, event.timestamp(), Math::max);
            if (seen.add(partition + header(event, "ce_id"))) {
                known.add(new Known(at, event));
            }
        }
        return known.stream()
                .sorted(Comparator.comparing(Known::at)
                        .thenComparing(it -> it.event().topic())
                        .thenComparing(it -> it.event().partition())
                        .thenComparing(it -> it.event().offset()))
                .map(Known::event)
                .toList();
    }

    private void take(ConsumerRecord<byte[], byte[]> event) {
        JsonNode told;
        try {
            told = JSON.readTree(new String(event.value(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            return;
        }
        switch (header(event, "ce_type").replace("vn.hososo.", "").replace(".v1", "")) {
            case "unit-created" -> units.add(told.get("unitId").asText());
            case "units-reorganised" ->
                told.get("created").forEach(unit -> units.add(unit.get("unitId").asText()));
            case "calendar-changed" ->
                days.put(told.get("day").asText(), told.path("kind").asText());
            case "incoming-registered" -> {
                if (told.get("arrivedOn").asText().compareTo("2900") < 0) {
                    document(told, "incomingId").registered = told;
                }
            }
            case "incoming-classified" ->
                document(told, "incomingId").needsAction =
                        told.get("needsAction").asBoolean();
            case "incoming-completed" ->
                document(told, "incomingId").completedOn =
                        told.get("completedOn").asText();
            case "item-excluded" -> document(told, "itemId").excluded = true;
            case "item-readmitted" -> document(told, "itemId").excluded = false;
            case "dossier-created" -> file(told, "incomingId", "openedOn");
            case "dossier-document-added" -> file(told, "documentId", "addedOn");
            case "dossier-document-removed" ->
                document(told, "documentId")
                        .filedOn
                        .remove(told.get("dossierId").asText());
            case "outgoing-issued" -> document(told, "documentId").issued = told;
            case "outgoing-recalled" -> document(told, "documentId").recalled = true;
            case "document-signed", "signature-verdict-changed" -> sign(told);
            default -> {
                // says nothing about the ratios
            }
        }
    }

    private Document document(JsonNode told, String field) {
        return documents.computeIfAbsent(told.get(field).asText(), id -> new Document());
    }

    private void file(JsonNode told, String field, String day) {
        document(told, field)
                .filedOn
                .merge(
                        told.get("dossierId").asText(),
                        told.get(day).asText(),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }

    private void sign(JsonNode told) {
        if (told.has("signatures")) {
            document(told, "documentId")
                    .signatures
                    .put(
                            told.get("revisionId").asText(),
                            StreamSupport.stream(told.get("signatures").spliterator(), false)
                                    .filter(it -> it.get("status").asText().equals("VALID"))
                                    .map(it -> it.get("capacity").asText())
                                    .collect(Collectors.toSet()));
        }
    }

    private List<String> lines() {
        var sums = new TreeMap<String, long[]>();
        documents.values().forEach(document -> count(document, sums));
        return sums.entrySet().stream()
                .map(it -> it.getKey() + " "
                        + java.util.Arrays.stream(it.getValue())
                                .mapToObj(Long::toString)
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    private void count(Document document, Map<String, long[]> sums) {
        var filed = document.filedOn.values().stream().min(Comparator.naturalOrder());
        if (document.registered != null) {
            boolean work = document.needsAction == null
                    ? document.registered.get("needsAction").asBoolean()
                    : document.needsAction;
            if (work) {
                add(document, document.registered, "arrivedOn", "dossier-creation", filed.isPresent(), sums);
            }
        }
        if (document.issued != null && !document.recalled) {
            var valid = document.signatures.getOrDefault(
                    document.issued.path("revisionId").asText(), Set.of());
            boolean electronic = document.issued.get("form").asText().equals("ELECTRONIC");
            boolean leader = electronic && valid.contains("LEADER");
            if (!document.issued.has("answersIncomingId")) {
                add(document, document.issued, "issuedOn", "dossier-creation", filed.isPresent(), sums);
            }
            add(document, document.issued, "issuedOn", "digital-signing", leader && valid.contains("ORGAN"), sums);
            add(document, document.issued, "issuedOn", "signed-from-dossier", leader && filed.isPresent(), sums);
        }
    }

    private void add(
            Document document,
            JsonNode placed,
            String day,
            String indicator,
            boolean counts,
            Map<String, long[]> sums) {
        var unit = placed.get("unitId").asText();
        if (!units.contains(unit)) {
            return;
        }
        var sum = sums.computeIfAbsent(
                unit + " " + indicator + " " + placed.get(day).asText(), key -> new long[5]);
        if (document.excluded) {
            sum[2]++;
            return;
        }
        var done = document.issued == null
                ? document.completedOn
                : document.issued.get("issuedOn").asText();
        sum[0] += counts ? 1 : 0;
        sum[4] += counts && inTime(document, indicator) ? 1 : 0;
        sum[1]++;
        sum[3] += done != null
                        && document.filedOn.values().stream()
                                .min(Comparator.naturalOrder())
                                .filter(filed -> filed.compareTo(done) > 0)
                                .isPresent()
                ? 1
                : 0;
    }

    private boolean inTime(Document document, String indicator) {
        if (!indicator.equals("dossier-creation")) {
            var due = document.issued.path("dueOn").asText();
            return due.isEmpty() || document.issued.get("issuedOn").asText().compareTo(due) <= 0;
        }
        var filed = LocalDate.parse(document.filedOn.values().stream()
                .min(Comparator.naturalOrder())
                .orElseThrow());
        if (document.issued != null) {
            return !filed.isAfter(
                    LocalDate.parse(document.issued.get("issuedOn").asText()));
        }
        int working = 0;
        for (var day = LocalDate.parse(document.registered.get("arrivedOn").asText())
                        .plusDays(1);
                !day.isAfter(filed);
                day = day.plusDays(1)) {
            var kind = days.getOrDefault(day.toString(), "");
            boolean weekday = day.getDayOfWeek().getValue() <= 5;
            working += kind.equals("MAKE_UP") || weekday && !kind.equals("HOLIDAY") ? 1 : 0;
        }
        return working <= 3;
    }

    private static String header(ConsumerRecord<byte[], byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
