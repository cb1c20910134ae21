package vn.hososo.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import vn.hososo.kit.testing.Tokens;

/**
 * Rebuilds the figures of 300,000 events in the packaged metrics-service, which is killed three times meanwhile. 500 settled
 * questions must be answered byte for byte as before; every table must be equal.
 */
public final class RebuildBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int QUESTIONS = 500;
    private static final int CRASHES = 3;
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final List<String> INDICATORS =
            List.of("dossier-creation", "digital-signing", "signed-from-dossier");
    private static final List<String> PERIODS =
            List.of("2024", "2025", "2024-H2", "2025-Q1", "2025-02", "2025-03-05", "2024-11-05..2025-04-20");

    private final PackagedService service;
    private final Random random = new Random(500);

    private RebuildBenchmark(PackagedService service) {
        this.service = service;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300_000;
        Path root = Path.of(System.getProperty("hososo.root", ".")).toAbsolutePath();
        boolean same;
        try (PackagedService service = PackagedService.metrics(root)) {
            same = new RebuildBenchmark(service).run(events);
        }
        Figures.exit(same);
    }

    private boolean run(int events) throws IOException, InterruptedException, ExecutionException {
        Instant first = Instant.now();
        List<UUID> units = GeneratedLog.publish(service.kafka(), events);
        awaitSettled();
        print("%,d events published and read in %.1f s", events, seconds(first));

        List<String> questions = questions(units, first, Instant.now());
        Map<String, String> before = answers(questions);
        Instant asked = Instant.now();
        JsonNode rebuild = rebuild();
        print(
                "rebuilt in %.1f s with %d crashes, %,d events/s without the starts: %s",
                seconds(asked),
                CRASHES,
                rebuild.path("eventsPerSecond").asLong(),
                rebuild.path("state").asText());
        rebuild.path("tables")
                .forEach(table -> print(
                        "  %-20s %,12d %,12d  %s",
                        table.path("table").asText(),
                        table.path("liveRows").asLong(),
                        table.path("rebuiltRows").asLong(),
                        table.path("same").asBoolean() ? "same" : "DIFFERENT"));

        awaitSettled();
        Map<String, String> after = answers(questions);
        long differing = questions.stream()
                .filter(question -> !before.get(question).equals(after.get(question)))
                .count();
        print("%d settled questions, answered differently: %d", questions.size(), differing);
        Figures.told(rebuild.path("eventsPerSecond").asDouble(), "events/s", "rebuilding", CRASHES + " crashes");
        boolean isSame = Figures.atMost(
                0, differing, "answers", "rebuilding: answered differently", questions.size() + " settled questions");
        return isSame && rebuild.path("state").asText().equals("SWAPPED");
    }

    private JsonNode rebuild() throws IOException, InterruptedException {
        var requested = service.post("/api/metrics/rebuilds", token(), "{\"acceptDifferences\":false}");
        if (requested.statusCode() != 202) {
            throw new IOException(requested.statusCode() + " " + requested.body());
        }
        String path = "/api/metrics/rebuilds/"
                + JSON.readTree(requested.body()).path("id").asText();
        int crashes = 0;
        Instant comparing = Instant.MAX;
        for (Instant end = Instant.now().plus(LONGEST); Instant.now().isBefore(end); Thread.sleep(50)) {
            JsonNode seen = get(path);
            long read = seen.path("eventsRead").asLong();
            if (crashes < CRASHES
                    && read > seen.path("eventsTotal").asLong() * (crashes + 1) / (CRASHES + 1)
                    && read > 0) {
                print("  kill -9 after %,d events", read);
                service.crash();
                crashes++;
            }
            if (seen.path("state").asText().equals("COMPARING") && comparing.equals(Instant.MAX)) {
                comparing = Instant.now();
            }
            if (!seen.path("endedAt").isNull()) {
                print("  the live reader stood still for %.1f s while all rows were compared", seconds(comparing));
                return seen;
            }
        }
        throw new IOException("it has not ended after " + LONGEST);
    }

    private List<String> questions(List<UUID> units, Instant first, Instant last) {
        return random.ints(QUESTIONS, 0, 3)
                .mapToObj(sort -> question(
                        sort,
                        one(units),
                        first.plusMillis(
                                random.nextLong(Duration.between(first, last).toMillis()))))
                .distinct()
                .toList();
    }

    private String question(int sort, UUID unit, Instant asOf) {
        String about = "?asOf=%s&structure=%s&indicator=%s&size=500"
                .formatted(asOf, one(List.of("THEN", "NOW")), one(INDICATORS));
        return switch (sort) {
            case 0 -> about + "&period=" + one(PERIODS) + "&scope=" + one(List.of("UNIT", "TIER", "SUBTREE"));
            case 1 -> "/" + unit + about + "&from=2024&to=2025&step=" + one(List.of("week", "month", "quarter"));
            default -> "/" + unit + "/evidence" + about + "&period=" + one(PERIODS);
        };
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Everything that is answered but how fresh it is. */
    private Map<String, String> answers(List<String> questions) throws IOException, InterruptedException {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String question : questions) {
            var answer = service.get("/api/metrics/compliance" + question, token());
            if (answer.body().contains("\"settled\":false")) {
                throw new IOException(question + " is not settled");
            }
            answers.put(question, answer.statusCode() + answer.body().replaceAll("\"fresh\":\\{[^}]*}", ""));
        }
        return answers;
    }

    private void awaitSettled() throws IOException, InterruptedException {
        String now = Instant.now().toString();
        for (Instant end = Instant.now().plus(LONGEST); Instant.now().isBefore(end); Thread.sleep(50)) {
            JsonNode rows = get("/api/metrics/compliance?size=1&asOf=" + now).path("items");
            if (!rows.isEmpty() && rows.get(0).path("settled").asBoolean()) {
                return;
            }
        }
        throw new IOException("the events are not read after " + LONGEST);
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(service.get(path, token()).body());
    }

    private static String token() {
        return Tokens.user("system-admin", null);
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }

    private static void print(String text, Object... values) {
        System.out.printf(text + "%n", values);
    }
}
