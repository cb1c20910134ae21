package vn.hososo.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The questions to Prometheus that stand in the rules and the dashboards. */
record PromQl(String from, String expression) {
    static final Path DASHBOARDS = RunningPlatform.file("deploy/observability/grafana/dashboards");

    /** What is neither a series nor a part of one: texts, labels, windows, and the lists of labels behind a word. */
    private static final Pattern BESIDE = Pattern.compile(
            "\"[^\"]*\"|'[^']*'|\\{[^}]*}|\\[[^]]*]|\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");

    private static final Pattern NAME = Pattern.compile("(?<![\\w:])[a-zA-Z_:][a-zA-Z0-9_:]*+(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "by", "on");

    static List<PromQl> ofRules() throws IOException {
        var all = new ArrayList<PromQl>();
        for (Path file : Prometheus.ruleFiles()) {
            for (JsonNode rule : rules(file)) {
                String name = rule.path("alert").asText(rule.path("record").asText());
                all.add(new PromQl(
                        file.getFileName() + " " + name, rule.get("expr").asText()));
            }
        }
        return all;
    }

    static List<JsonNode> rules(Path file) throws IOException {
        var rules = new ArrayList<JsonNode>();
        for (JsonNode group : new YAMLMapper().readTree(file.toFile()).get("groups")) {
            group.get("rules").forEach(rules::add);
        }
        return rules;
    }

    static List<PromQl> ofDashboards() throws IOException {
        var all = new ArrayList<PromQl>();
        try (Stream<Path> files = Files.list(DASHBOARDS)) {
            for (Path file : files.sorted().toList()) {
                JsonNode dashboard = new ObjectMapper().readTree(file.toFile());
                for (JsonNode panel : dashboard.get("panels")) {
                    for (JsonNode target : panel.path("targets")) {
                        all.add(new PromQl(
                                file.getFileName() + " " + panel.get("title").asText(),
                                chosen(target.get("expr").asText())));
                    }
                }
            }
        }
        return all;
    }

    /** As Grafana asks when everything is chosen. */
    private static String chosen(String expression) {
        return expression
                .replace("$__rate_interval", "5m")
                .replace("$__range", "1h")
                .replaceAll("\\$\\w+", ".+");
    }

    /** The series that are asked for. */
    Set<String> series() {
        var series = new TreeSet<String>();
        var names = NAME.matcher(BESIDE.matcher(expression).replaceAll(" "));
        while (names.find()) {
            if (!WORDS.contains(names.group())) {
                series.add(names.group());
            }
        }
        return series;
    }

    @Override
    public String toString() {
        return from + ": " + expression;
    }
}
