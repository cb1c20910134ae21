package vn.hososo.benchmark;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.hososo.kit.testing.Tokens;

/**
 * How long questions about ratios take over the service's own API, with three years of a thousand units in its tables. The
 * limit is 50 ms for 99 of 100 answers of each sort to one client that asks one question after the other; beside it stands
 * what four such clients see, who keep all processors of a small machine busy.
 */
public final class QueryBenchmark {
    private static final Duration LIMIT = Duration.ofMillis(50);
    private static final int CLIENTS = 4;
    private static final int WARM_UP = 40;

    private final PackagedService service;
    private final District district = new District();

    private QueryBenchmark(PackagedService service) {
        this.service = service;
    }

    /** Arguments: how many facts are loaded (3,000,000), how often each client asks each question (150). */
    public static void main(String[] arguments)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        Path root = Path.of(System.getProperty("hososo.root", ".")).toAbsolutePath();
        long facts = arguments.length > 0 ? Long.parseLong(arguments[0]) : 3_000_000;
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 150;
        boolean isWithinLimits;
        try (DurablePostgres postgres = DurablePostgres.start();
                PackagedService service = PackagedService.metrics(root)) {
            isWithinLimits = new QueryBenchmark(service).run(facts, times);
        }
        Figures.exit(isWithinLimits);
    }

    private boolean run(long facts, int times)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        service.stop();
        long start = System.nanoTime();
        PastFacts.Loaded past = PastFacts.load(service, district, facts);
        System.out.printf("%,d facts loaded in %d s%n", past.facts(), (System.nanoTime() - start) / 1_000_000_000L);
        service.start();
        boolean kept = true;
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            // All before any is measured: they share most of their code, and the first would be asked of a cold
            // service.
            for (String question : questions().values()) {
                ask(clients, CLIENTS, question, WARM_UP);
            }
            for (var question : questions().entrySet()) {
                ask(clients, CLIENTS, question.getValue(), WARM_UP);
                Percentiles alone = ask(clients, 1, question.getValue(), times);
                Percentiles together = ask(clients, CLIENTS, question.getValue(), times);
                boolean within = Figures.atMost(
                        LIMIT.toMillis(),
                        alone.millis(99),
                        "ms",
                        "question: " + question.getKey() + ", p99",
                        "%,d facts, one client".formatted(past.facts()));
                kept &= within;
                System.out.printf(
                        "  %-40s p50 %6.1f ms  p99 %6.1f ms  %-6s   %d clients: p50 %6.1f ms  p99 %6.1f ms%n",
                        question.getKey(),
                        alone.millis(50),
                        alone.millis(99),
                        within ? "" : "MISSED",
                        CLIENTS,
                        together.millis(50),
                        together.millis(99));
            }
        }
        System.out.printf("limit of p99 for one client: %d ms: %s%n", LIMIT.toMillis(), kept ? "kept" : "MISSED");
        return kept;
    }

    /** What is asked, with {@code UNIT} for one unit after the other. */
    private static Map<String, String> questions() {
        LocalDate today = LocalDate.now(PastFacts.VIETNAM);
        LocalDate middle = today.minusMonths(18);
        String month = YearMonth.from(middle).toString();
        String quarter = middle.getYear() + "-Q" + middle.get(IsoFields.QUARTER_OF_YEAR);
        String year = Integer.toString(middle.getYear());
        String years = today.minusYears(PastFacts.YEARS) + ".." + today;
        String wholeYears = today.minusYears(PastFacts.YEARS).getYear() + "-01-01.." + today.getYear() + "-12-31";
        String asOf = "&asOf=" + middle.atTime(12, 0).toInstant(ZoneOffset.UTC);
        String recent = "&asOf=" + today.minusDays(5).atTime(12, 0).toInstant(ZoneOffset.UTC);
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("all units, month", "?period=" + month);
        questions.put("all units, quarter", "?period=" + quarter);
        questions.put("all units, year", "?period=" + year);
        questions.put("all units, whole years", "?period=" + wholeYears);
        questions.put("all units, three years to this day", "?period=" + years);
        questions.put("all units, year, one indicator", "?indicator=digital-signing&period=" + year);
        questions.put("all units, year, by tier", "?scope=TIER&period=" + year);
        questions.put("all units, year, structure now", "?structure=NOW&period=" + year);
        questions.put("one unit, 36 months", "/UNIT?from=" + years.replace("..", "&to="));
        questions.put("one unit, 36 months, as known", "/UNIT?from=" + years.replace("..", "&to=") + recent);
        questions.put("evidence, month", "/UNIT/evidence?indicator=dossier-creation&period=" + month);
        questions.put("evidence, three years", "/UNIT/evidence?indicator=dossier-creation&period=" + years);
        questions.put("evidence, year, as known", "/UNIT/evidence?indicator=dossier-creation&period=" + year + asOf);
        questions.put("all units, month, as known", "?period=" + month + asOf);
        questions.put("all units, year, as known 18 months ago", "?period=" + year + asOf);
        questions.put("all units, year, as known last week", "?period=" + year + recent);
        return questions;
    }

    private Percentiles ask(ExecutorService clients, int count, String question, int times)
            throws InterruptedException, ExecutionException {
        List<Future<List<Long>>> asking = new ArrayList<>();
        for (int client = 0; client < count; client++) {
            Random random = new Random(client);
            asking.add(clients.submit(() -> ask(question, times, random)));
        }
        List<Long> taken = new ArrayList<>();
        for (var client : asking) {
            taken.addAll(client.get());
        }
        return Percentiles.ofNanos(taken);
    }

    private List<Long> ask(String question, int times, Random random) throws IOException, InterruptedException {
        // A token is good for ten minutes; this one is asked with for less.
        String token = Tokens.user("system-admin", district.root());
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String path = question.replace(
                    "UNIT", district.unit(random.nextInt(District.UNITS)).toString());
            long start = System.nanoTime();
            HttpResponse<String> answer = service.get("/api/metrics/compliance" + path, token);
            taken.add(System.nanoTime() - start);
            if (answer.statusCode() != 200) {
                throw new IOException(path + " is answered " + answer.statusCode() + " " + answer.body());
            }
        }
        return taken;
    }
}
