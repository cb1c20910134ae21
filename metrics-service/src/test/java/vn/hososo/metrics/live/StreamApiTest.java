package vn.hososo.metrics.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Waiting;
import vn.hososo.metrics.Events;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class StreamApiTest {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TestHTTPResource("/api/metrics/stream")
    URI stream;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void aChangeArrivesOnTheStream() throws Exception {
        // Given
        var unit = UUID.randomUUID();
        Events.publish(Events.unitCreated(unit, "xa-" + unit, "COMMUNE", ""));

        // When
        var data = told(
                unit,
                "compliance-changed",
                Events.incomingRegistered(unit, UUID.randomUUID(), LocalDate.now(VIETNAM), true));

        // Then
        assertThat(data)
                .contains("\"indicator\":\"dossier-creation\"", "\"denominator\":1", "\"unitKey\":\"xa-" + unit);
    }

    @Test
    void aUnitThatChangesWithoutItsFiguresIsToldToo() throws Exception {
        // Given
        var unit = UUID.randomUUID();

        // When
        var data = told(unit, "units-changed", Events.unitCreated(unit, "xa-" + unit, "COMMUNE", ""));

        // Then
        assertThat(data).contains("\"unitIds\":[");
    }

    /** What the stream tells of the unit, under that name, after the event; the stream is open before. */
    private String told(UUID unit, String name, Events.Event event) throws InterruptedException {
        var lines = new LinkedBlockingQueue<String>();
        var client = HttpClient.newHttpClient();
        try {
            var request = HttpRequest.newBuilder(stream)
                    .header("Authorization", "Bearer " + Tokens.user("clerk", unit))
                    .build();
            var answer = client.sendAsync(request, HttpResponse.BodyHandlers.fromLineSubscriber(new Lines(lines)));
            assertThat(answer).isNotCompletedExceptionally();
            waitFor(lines, ": ?heartbeat");
            Events.publish(event);
            String data;
            do {
                waitFor(lines, "event: ?" + name);
                data = waitFor(lines, "data:.*");
            } while (!data.contains(unit.toString()));
            return data;
        } finally {
            // an orderly close would wait for the stream to end
            client.shutdownNow();
        }
    }

    @Test
    void withoutTokenThereIsNoStream() {
        given().get("/api/metrics/stream").then().statusCode(401);
    }

    @Test
    void theGaugesFollowAndForgetAUnitThatHasEnded() {
        // Given
        var today = LocalDate.now(VIETNAM);
        var district = UUID.randomUUID();
        var unit = UUID.randomUUID();
        var gauge =
                "hososo_compliance_ratio{indicator=\"dossier-creation\",period=\"month\",tier=\"COMMUNE\",unit=\"xa-"
                        + unit + "\"} 0.0";
        Events.publish(
                Events.unitCreated(district, "huyen-" + district, "DISTRICT", ""),
                Events.unitCreated(unit, "xa-" + unit, "COMMUNE", district.toString()));

        // When
        Events.publish(Events.incomingRegistered(unit, UUID.randomUUID(), today, true));

        // Then
        Waiting.until(() -> metrics().contains(gauge));

        // When
        Events.publish(Events.reorganised(district, today, district, Map.of(), Map.of(unit, Optional.empty())));

        // Then
        Waiting.until(() -> !metrics().contains("xa-" + unit));
    }

    @Test
    void everyMetricOfOursIsExplained() {
        // Given
        var unit = UUID.randomUUID();
        Events.publish(
                Events.unitCreated(unit, "xa-" + unit, "COMMUNE", ""),
                Events.incomingRegistered(unit, UUID.randomUUID(), LocalDate.now(VIETNAM), true));
        Waiting.until(() -> metrics().contains("hososo_compliance_ratio{"));

        // When
        var lines = metrics().lines().toList();

        // Then
        var names = lines.stream()
                .filter(line -> line.startsWith("# TYPE hososo_"))
                .map(line -> line.split(" ")[2])
                .toList();
        assertThat(names)
                .contains(
                        "hososo_compliance_ratio",
                        "hososo_intake_lag_seconds",
                        "hososo_intake_lag_records",
                        "hososo_intake_latest_event_timestamp_seconds",
                        "hososo_outbox_age_seconds")
                .allSatisfy(name ->
                        assertThat(lines).anySatisfy(line -> assertThat(line).matches("# HELP " + name + " \\S.*")));
    }

    private String metrics() {
        return given().get(metrics).asString();
    }

    private static String waitFor(BlockingQueue<String> lines, String form) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var line = lines.poll(100, TimeUnit.MILLISECONDS);
            if (line != null && line.matches(form)) {
                return line;
            }
        }
        throw new AssertionError("no line like " + form);
    }

    private record Lines(BlockingQueue<String> lines) implements java.util.concurrent.Flow.Subscriber<String> {

        @Override
        public void onSubscribe(java.util.concurrent.Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            lines.add(line);
        }

        @Override
        public void onError(Throwable broken) {
            lines.add("broken: " + broken);
        }

        @Override
        public void onComplete() {
            lines.add("complete");
        }
    }
}
