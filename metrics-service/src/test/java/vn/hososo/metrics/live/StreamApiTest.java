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
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.metrics.Events;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class StreamApiTest {

    @TestHTTPResource("/api/metrics/stream")
    URI stream;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void aChangeArrivesWithinASecondOfItsEvent() throws Exception {
        // Given
        var unit = UUID.randomUUID();
        var lines = new LinkedBlockingQueue<String>();
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(stream)
                    .header("Authorization", "Bearer " + Tokens.user("clerk", unit))
                    .build();
            var answer = client.sendAsync(request, HttpResponse.BodyHandlers.fromLineSubscriber(new Lines(lines)));
            waitFor(lines, ": heartbeat", Duration.ofSeconds(5));
            Events.publish(Events.unitCreated(unit, "xa-" + unit, "COMMUNE", ""));

            // When
            var start = Instant.now();
            Events.publish(Events.incomingRegistered(unit, UUID.randomUUID(), LocalDate.now(), true));
            var data = waitFor(lines, "data", Duration.ofSeconds(5));
            while (!data.contains(unit.toString())) {
                data = waitFor(lines, "data", Duration.ofSeconds(5));
            }

            // Then
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
            assertThat(data)
                    .contains("\"indicator\":\"dossier-creation\"", "\"denominator\":1", "\"unitKey\":\"xa-" + unit);
            assertThat(answer.cancel(true)).isTrue();
            client.shutdownNow();
        }
    }

    @Test
    void withoutTokenThereIsNoStream() {
        given().get("/api/metrics/stream").then().statusCode(401);
    }

    @Test
    void theGaugesFollow() {
        // Given
        var unit = UUID.randomUUID();
        Events.publish(Events.unitCreated(unit, "xa-" + unit, "COMMUNE", ""));
        var gauge =
                "hososo_compliance_ratio{indicator=\"dossier-creation\",period=\"month\",tier=\"COMMUNE\",unit=\"xa-"
                        + unit + "\"} 0.0";

        // When
        Events.publish(Events.incomingRegistered(unit, UUID.randomUUID(), LocalDate.now(), true));

        // Then
        var end = Instant.now().plusSeconds(5);
        while (!metrics().contains(gauge)) {
            assertThat(Instant.now()).as(gauge).isBefore(end);
        }
        assertThat(metrics()).contains("hososo_intake_lag_records", "hososo_intake_lag_seconds");
    }

    private String metrics() {
        return given().get(metrics).asString();
    }

    private static String waitFor(BlockingQueue<String> lines, String start, Duration time)
            throws InterruptedException {
        var end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            var line = lines.poll(100, TimeUnit.MILLISECONDS);
            if (line != null && (line.startsWith(start) || line.startsWith(start.replace(" ", "")))) {
                return line;
            }
        }
        throw new AssertionError("no line that starts with " + start);
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
