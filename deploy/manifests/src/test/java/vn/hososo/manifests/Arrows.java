package vn.hososo.manifests;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may call whom: {@code contracts/arrows.csv}. */
record Arrows(List<Arrow> all) {
    /** The services as the manifests name them. */
    static final Map<String, String> DEPLOYMENTS = Map.of(
            "gateway", "gateway",
            "document", "document-service",
            "signing", "signing-service",
            "metrics", "metrics-service");

    /** One line; for a topic one of both ends is {@code kafka}. */
    record Arrow(String caller, String callee, String kind, String target) {}

    static Arrows read() {
        return new Arrows(Repository.text(Repository.file("contracts/arrows.csv"))
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .map(row -> new Arrow(row[0], row[1], row[2], row[3]))
                .toList());
    }

    /** Pairs of who opens a connection to whom; a service that a topic goes to opens it to the broker, too. */
    Set<Connection> connections() {
        return all.stream()
                .map(arrow -> arrow.caller().equals("kafka")
                        ? new Connection(name(arrow.callee()), "kafka")
                        : new Connection(name(arrow.caller()), name(arrow.callee())))
                .collect(Collectors.toSet());
    }

    Stream<String> topicsTo(String service) {
        return all.stream()
                .filter(arrow ->
                        arrow.caller().equals("kafka") && arrow.callee().equals(service))
                .map(Arrow::target);
    }

    Stream<String> topicsFrom(String service) {
        return all.stream()
                .filter(arrow -> arrow.kind().equals("topic") && arrow.caller().equals(service))
                .map(Arrow::target);
    }

    private static String name(String of) {
        return DEPLOYMENTS.getOrDefault(of, of);
    }

    /** One end may open a connection to the other. */
    record Connection(String from, String to) {}
}
