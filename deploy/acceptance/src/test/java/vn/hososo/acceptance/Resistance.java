package vn.hososo.acceptance;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import vn.hososo.acceptance.Fault.Kind;

/** {@code ./hososo prove resistance}: what the platform answers to those who mean it ill, in figures. */
public final class Resistance {
    private static final String COMMAND = "./hososo prove resistance";
    /** What the rest takes. */
    private static final Duration OTHERS = Duration.ofMinutes(8);

    private static final String FUZZED = "API: requests";
    private static final String FILES = "hostile files and forms: requests";
    private static final String PAGES = "public pages: requests";
    private static final String TOKENS = "forged tokens believed";
    private static final String MATRIX = "object-level rights: broken rules";
    private static final String DEPENDENCIES = "dependencies with known vulnerabilities";
    private static final String LOGS = "secrets in logs";

    private final Path directory;
    private final ProofLines lines;
    private boolean missed;
    private final Findings findings;
    private final Duration minutes;
    private final long seed;
    private final Set<String> secrets = new LinkedHashSet<>(Set.of(UnitThings.PASSWORD, GoodRequests.SECRET));

    private Resistance(Path directory, Duration minutes, long seed) {
        this.directory = directory;
        this.lines = new ProofLines(directory.resolve("resistance.csv"), COMMAND);
        this.findings = new Findings(directory.resolve("resistance-findings.txt"));
        this.minutes = minutes;
        this.seed = seed;
    }

    public static void main(String[] arguments) throws IOException {
        var options = List.of(arguments);
        var directory = Path.of(arguments[0]).toAbsolutePath();
        Files.createDirectories(directory);
        if (options.contains("--again")) {
            Files.deleteIfExists(directory.resolve("resistance.csv"));
        }
        // before anything asks the running platform where it is
        System.getProperties()
                .putIfAbsent(
                        "hososo.acceptance.home", directory.resolve("platform").toString());
        System.getProperties().putIfAbsent("hososo.acceptance.port-base", "27080");
        var resistance = new Resistance(
                directory, Duration.ofMinutes(number(options, "--minutes", 40)), number(options, "--seed", 20_261_126));
        System.exit(resistance.holds() ? 0 : 1);
    }

    private interface Measurement {
        void take() throws IOException;
    }

    private void exactly(String what, long figure, String unit, long limit, String reference) throws IOException {
        missed |= !lines.add(what, figure, unit, "=", limit, reference);
    }

    private static long number(List<String> options, String name, long otherwise) {
        int at = options.indexOf(name);
        return at < 0 ? otherwise : Long.parseLong(options.get(at + 1));
    }

    private boolean holds() throws IOException {
        Files.deleteIfExists(directory.resolve("resistance-findings.txt"));
        RunningPlatform.start();
        unless(TOKENS, this::tokens);
        unless(MATRIX, this::matrix);
        unless(FILES, this::files);
        unless(PAGES, this::pages);
        // last of those that ask, for some of it is right by chance and wears its unit out
        unless(FUZZED, this::fuzz);
        unless(DEPENDENCIES, this::dependencies);
        unless(LOGS, this::logs);
        return !missed;
    }

    private void unless(String what, Measurement measured) throws IOException {
        if (!lines.has(what)) {
            System.out.println(what + " …");
            measured.take();
        }
    }

    private void fuzz() throws IOException {
        var end = Instant.now().plus(minutes).minus(OTHERS);
        var api = DescribedApi.ofPlatform();
        var things = UnitThings.of("lam-thao", "quang-phu");
        var crowd = new Crowd(things);
        var fuzzing = new Fuzzing(api, things, crowd, findings, seed);
        fuzzing.everything();
        fuzzing.until(end);
        secrets.addAll(crowd.tokens());
        lines.note(
                FUZZED,
                String.valueOf(findings.requests()),
                "requests",
                "seed " + seed + "; by status " + findings.statuses());
        exactly(
                "API: operations of the merged description",
                findings.operations().size(),
                "operations",
                api.operations().size(),
                "all that it has");
        faults("API", findings);
    }

    private void files() throws IOException {
        var found = new Findings(directory.resolve("resistance-findings.txt"));
        var api = DescribedApi.ofPlatform();
        var things = UnitThings.of("minh-tan", "lai-ha");
        var crowd = new Crowd(things);
        var uploads = new HostileUploads(api, things, crowd, found, seed);
        uploads.everything();
        var endings = uploads.endings();
        endings.forEach(System.out::println);
        RunningPlatform.awaitReady();
        secrets.addAll(crowd.tokens());
        lines.note(FILES, String.valueOf(found.requests()), "requests", "by status " + found.statuses());
        exactly(
                "hostile files and forms: operations that take files",
                found.operations().size(),
                "operations",
                api.operations().stream()
                        .filter(it -> it.bodies().keySet().stream()
                                .anyMatch(type -> type.startsWith("multipart") || type.equals("text/csv")))
                        .count(),
                "all there are");
        faults("hostile files and forms", found);
        exactly(
                "bodies cut off or without end: not ended by the door",
                endings.size(),
                "requests",
                0,
                "each upload cut off at three places, one a byte a second");
    }

    private void pages() throws IOException {
        var found = new Findings(directory.resolve("resistance-findings.txt"));
        new PublicPages(DescribedApi.ofPlatform(), found).everything(seed);
        lines.note(
                PAGES,
                String.valueOf(found.requests()),
                "requests",
                "/verify, /problems, /openapi, /docs, the web app; by status " + found.statuses());
        broken("public pages", found);
        show(found);
    }

    private void faults(String of, Findings found) throws IOException {
        broken(of, found);
        exactly(
                of + ": undocumented answers",
                found.count(Kind.UNDOCUMENTED),
                "answers",
                0,
                "status, media type and problem code of the operation");
        exactly(
                of + ": bodies against their schema",
                found.count(Kind.INVALID_BODY),
                "answers",
                0,
                "JSON Schema 2020-12; RFC 9457");
        show(found);
    }

    private void broken(String of, Findings found) throws IOException {
        exactly(of + ": answers of 5xx, and none", found.count(Kind.SERVER_ERROR), "answers", 0, "nothing may break");
        exactly(
                of + ": internals told",
                found.count(Kind.INTERNALS),
                "answers",
                0,
                "stack traces, class names, SQL, addresses");
    }

    private static void show(Findings found) {
        found.faults().forEach((fault, times) -> System.out.println("    " + times + " × " + fault));
    }

    private void tokens() throws IOException {
        var attacks = TokenAttacks.ofPlatform();
        var believed = attacks.believed();
        believed.forEach(it -> System.out.println("    " + it));
        lines.note(
                "forged tokens shown",
                String.valueOf(attacks.requests()),
                "requests",
                "to all four services, through the door");
        exactly(TOKENS, believed.size(), "requests", 0, "a good one that differs in one thing only");
    }

    private void matrix() throws IOException {
        var listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(ObjectRightsIT.class))
                                .build(),
                        listener);
        var summary = listener.getSummary();
        summary.printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8), 3);
        lines.note(
                "object-level rights: rules",
                String.valueOf(summary.getTestsStartedCount()),
                "rules",
                "ObjectRightsIT: each operation that names a thing, by 16 foreign accounts; each body with fields that clients may not set");
        exactly(
                MATRIX,
                summary.getTestsStartedCount() - summary.getTestsSucceededCount(),
                "rules",
                0,
                "the rights table");
    }

    /** Its databases are downloads of their own, from places that are neither Maven Central nor npm. */
    private void dependencies() throws IOException {
        lines.note(
                DEPENDENCIES,
                "not checked",
                "",
                "no database of vulnerabilities is among the build's sources; the SBOM is for a scanner that has one");
    }

    private void logs() throws IOException {
        var search = new LogSearch(secrets);
        List<String> hits = new ArrayList<>(search.hits());
        hits.stream().limit(20).forEach(it -> System.out.println("    " + it));
        exactly(LOGS, hits.size(), "lines", 0, search.searched());
    }
}
