package vn.hososo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that holds the product against OWASP ASVS names what exists, and each requirement once. */
class SecurityPageTest {
    private static final int REQUIREMENTS_OF_LEVELS_1_AND_2 = 253;

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern TYPE = Pattern.compile("([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(?:#(\\w+))?");
    private static final Pattern FILE = Pattern.compile("[\\w.-]+(?:/[\\w.-]+)+");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (V[^|]+) \\| ([12]) \\| [^|]+ \\| \\*+([a-z ]+)\\*+[^|]* \\|$");
    private static final Pattern COUNT = Pattern.compile("(?m)^\\| ([a-z ]+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|$");
    private static final Pattern ID = Pattern.compile("V\\d+\\.\\d+\\.\\d+");

    private record Requirement(String id, String level, String outcome) {}

    @Test
    void everyClassAndMethodNamedExists() throws IOException {
        // Given
        Map<String, String> sources = sources();

        // When
        List<String> unknown =
                inCode().filter(name -> !isKnown(name, sources)).distinct().toList();

        // Then
        assertThat(sources).containsKey("SecurityPageTest");
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyFileNamedExists() throws IOException {
        // Given
        Stream<Path> named = inCode().filter(it -> FILE.matcher(it).matches())
                .map(it -> Root.directory().resolve(it));
        Stream<Path> linked = LINK.matcher(page())
                .results()
                .map(it -> Root.directory().resolve("docs").resolve(it.group(1)));

        // When
        List<Path> files = Stream.concat(named, linked).toList();

        // Then
        assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void everyRequirementHasOneRow() throws IOException {
        assertThat(requirements().stream().map(Requirement::id))
                .hasSize(REQUIREMENTS_OF_LEVELS_1_AND_2)
                .doesNotHaveDuplicates()
                .allMatch(id -> ID.matcher(id).matches());
    }

    @Test
    void theCountsAreThoseOfTheRows() throws IOException {
        // Given
        List<Requirement> all = requirements();
        Map<String, String> counted = new TreeMap<>();
        all.stream().map(Requirement::outcome).distinct().forEach(outcome -> counted.put(outcome, count(all, outcome)));
        counted.put("all", count(all, ""));

        // When
        Map<String, String> written = new TreeMap<>();
        COUNT.matcher(page())
                .results()
                .forEach(row -> written.put(row.group(1), row.group(2) + " + " + row.group(3) + " = " + row.group(4)));

        // Then
        assertThat(written).isEqualTo(counted);
    }

    @Test
    void whatIsNotMetStandsInTheListAtTheEnd() throws IOException {
        // Given
        String page = page();
        String list = page.substring(page.indexOf("## Not met"));

        // When
        List<String> listed = ID.matcher(list).results().map(MatchResult::group).toList();

        // Then
        List<String> notMet = requirements().stream()
                .filter(it -> it.outcome().equals("not met"))
                .map(Requirement::id)
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(notMet);
    }

    private static boolean isKnown(String name, Map<String, String> sources) {
        var type = TYPE.matcher(name);
        if (!type.matches()) {
            return true;
        }
        String source = sources.getOrDefault(type.group(1), "");
        return !source.isEmpty() && (type.group(2) == null || source.contains(" " + type.group(2) + "("));
    }

    private static String count(List<Requirement> all, String outcome) {
        List<String> levels = all.stream()
                .filter(it -> outcome.isEmpty() || it.outcome().equals(outcome))
                .map(Requirement::level)
                .toList();
        long first = levels.stream().filter("1"::equals).count();
        return first + " + " + (levels.size() - first) + " = " + levels.size();
    }

    private static List<Requirement> requirements() throws IOException {
        return ROW.matcher(page())
                .results()
                .flatMap(row ->
                        Stream.of(row.group(1).split(", ")).map(id -> new Requirement(id, row.group(2), row.group(3))))
                .toList();
    }

    private static Stream<String> inCode() throws IOException {
        return CODE.matcher(page()).results().map(it -> it.group(1));
    }

    private static String page() throws IOException {
        return Files.readString(Root.directory().resolve("docs/security.md"));
    }

    /** All Java sources by the name of their type; the text of both where two have the same name. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (Path directory : sourceDirectories()) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file :
                        files.filter(it -> it.toString().endsWith(".java")).toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    sources.merge(name, Files.readString(file), String::concat);
                }
            }
        }
        return sources;
    }

    /** Of every module; what a running platform writes lies elsewhere. */
    private static List<Path> sourceDirectories() throws IOException {
        List<Path> directories = new ArrayList<>();
        for (Path parent : List.of(Root.directory(), Root.directory().resolve("deploy"))) {
            try (Stream<Path> modules = Files.list(parent)) {
                modules.map(it -> it.resolve("src")).filter(Files::isDirectory).forEach(directories::add);
            }
        }
        return directories;
    }
}
