package vn.hososo.gateway.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jboss.logging.Logger;
import vn.hososo.gateway.routing.UpstreamConfig;

/** Asks metrics-service what a code leads to, by the path that is open to everybody. */
@ApplicationScoped
class VerifiedReports {

    private static final Logger LOG = Logger.getLogger(VerifiedReports.class);
    private static final Duration TIME_OUT = Duration.ofSeconds(10);

    private final URI metrics;
    private final HttpClient http;
    private final ObjectMapper json;

    VerifiedReports(UpstreamConfig config, Vertx vertx, ObjectMapper json) {
        this.metrics = config.metrics();
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis()));
        this.json = json;
    }

    /** What metrics-service answers, whatever it is; a problem 503 when it does not answer. */
    Uni<Found> find(String code, String language) {
        var request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(metrics.resolve("/api/metrics/verification/") + encoded(code))
                .setTimeout(TIME_OUT.toMillis())
                .putHeader("Accept", "application/json")
                .putHeader("Accept-Language", language);
        return http.request(request)
                .chain(it -> it.send())
                .chain(this::read)
                .onFailure()
                .transform(VerifiedReports::unavailable);
    }

    private Uni<Found> read(HttpClientResponse response) {
        var type = response.getHeader("Content-Type");
        return response.body()
                .map(body -> new Found(
                        response.statusCode(),
                        type == null ? "application/json" : type,
                        body.toString(StandardCharsets.UTF_8.name()),
                        tree(body.toString(StandardCharsets.UTF_8.name()))));
    }

    private JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("metrics-service answered what is not JSON", e);
        }
    }

    static String encoded(String code) {
        return URLEncoder.encode(code.strip(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Throwable unavailable(Throwable failure) {
        LOG.warnf("metrics-service did not answer cause=%s", failure.toString());
        return VerificationProblems.reportsUnavailable();
    }

    /** An answer as it came; {@code content} is the same as a tree. */
    record Found(int status, String mediaType, String body, JsonNode content) {}
}
