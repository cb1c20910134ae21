package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hososo.acceptance.Collector.Seen;

/** What a collector of traces is told by the running platform. */
class TracingIT {
    private static final String UNIT = "tp";
    private static final Duration EXPORTED = Duration.ofSeconds(30);

    private static Collector collector;

    @BeforeAll
    static void start() throws IOException {
        RunningPlatform.start();
        collector = Collector.listen(RunningPlatform.collector());
    }

    @AfterAll
    static void stop() {
        if (collector != null) {
            collector.close();
        }
    }

    @Test
    void theMainJobIsOneTraceFromTheGatewayToTheFigures() {
        // Given
        String trace = id(16);
        Desk desk = Desk.of(UNIT).with(Map.of("traceparent", "00-" + trace + "-" + id(8) + "-01"));

        // When
        issueAReply(desk);

        // Then
        List<Seen> folded = awaitSpans(
                trace,
                it -> it.is("metrics-service", SpanKind.SPAN_KIND_CONSUMER, "process hososo.documents")
                        && type(it).equals("vn.hososo.outgoing-issued.v1"));
        assertThat(way(folded.getFirst(), all(trace)))
                .as("from the figures back to the gateway")
                .containsSubsequence(
                        "metrics-service process hososo.documents",
                        "document-service send hososo.documents",
                        "document-service outbox hososo.documents",
                        "document-service POST /api/documents/outgoing/{id}/issue",
                        "gateway POST /api/");
        List<Seen> signed = awaitSpans(
                trace, it -> it.is("metrics-service", SpanKind.SPAN_KIND_CONSUMER, "process hososo.signatures"));
        assertThat(way(signed.getFirst(), all(trace)))
                .as("from a signature that counts back to the gateway")
                .containsSubsequence(
                        "metrics-service process hososo.signatures",
                        "signing-service outbox hososo.signatures",
                        "signing-service POST /api/signing/signatures",
                        "gateway POST /api/");
        assertThat(all(trace).values())
                .as("the signing service asks document-service within the same trace")
                .anyMatch(it -> it.is("document-service", SpanKind.SPAN_KIND_SERVER, "PUT /internal/documents"));
    }

    @Test
    void whatNobodyAskedToTraceIsNotTraced() {
        // Given
        String asked = id(16);
        Desk desk = Desk.of(UNIT);

        // When
        desk.clerk().get("/api/documents/units").ok();
        desk.clerk()
                .with(Map.of("traceparent", "00-" + asked + "-" + id(8) + "-01"))
                .get("/api/documents/units")
                .ok();

        // Then
        awaitSpans(asked, it -> it.is("document-service", SpanKind.SPAN_KIND_SERVER, "GET"));
        assertThat(collector.all())
                .as("every span belongs to what a person did")
                .allMatch(it -> !it.parentId().isEmpty());
    }

    private static void issueAReply(Desk desk) {
        UUID incoming = desk.register("7" + ThreadLocalRandom.current().nextInt(100_000), Person.key())
                .ok()
                .id();
        UUID reply = desk.draftReply(incoming, desk.openDossier(incoming).ok().id())
                .ok()
                .id();
        desk.submit(reply).ok();
        desk.sign(reply, "LEADER").ok();
        desk.number(reply).ok();
        desk.sign(reply, "ORGAN").ok();
        desk.issue(reply).ok();
    }

    /** Service and name of a span and of all above it. */
    private static List<String> way(Seen from, Map<String, Seen> all) {
        List<String> way = new ArrayList<>();
        for (Optional<Seen> at = Optional.of(from);
                at.isPresent();
                at = at.map(Seen::parentId).map(all::get)) {
            way.add(at.get().service() + " " + at.get().name());
        }
        return way;
    }

    private static String type(Seen span) {
        return span.span().getAttributesList().stream()
                .filter(it -> it.getKey().equals("hososo.event.type"))
                .map(it -> it.getValue().getStringValue())
                .findFirst()
                .orElse("");
    }

    private static Map<String, Seen> all(String trace) {
        return collector.trace(trace).stream().collect(Collectors.toMap(Seen::id, it -> it, (a, b) -> a));
    }

    private static List<Seen> awaitSpans(String trace, Predicate<Seen> wanted) {
        RunningPlatform.await(
                "spans of the trace " + trace,
                EXPORTED,
                () -> collector.trace(trace).stream().anyMatch(wanted));
        // the services export one after the other
        RunningPlatform.pause(Duration.ofSeconds(1));
        return collector.trace(trace).stream().filter(wanted).toList();
    }

    private static String id(int bytes) {
        byte[] id = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(id);
        id[0] |= 1;
        return HexFormat.of().formatHex(id);
    }
}
