package vn.hososo.gateway.sso;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import vn.hososo.gateway.routing.UpstreamConfig;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.trust.ServiceTokens;

/** Which unit a key names. A key is never given twice, so that what was told once is not asked again. */
@ApplicationScoped
class UnitKeys {
    private static final Logger LOG = Logger.getLogger(UnitKeys.class);
    private static final Duration TIME_OUT = Duration.ofSeconds(5);

    private record KeyedUnit(UUID id, String key) {}

    private final URI documents;
    private final HttpClient http;
    private final ServiceTokens tokens;
    private final ObjectMapper json;
    private final Map<String, UUID> known = new ConcurrentHashMap<>();

    UnitKeys(UpstreamConfig config, Vertx vertx, ServiceTokens tokens, ObjectMapper json) {
        documents = config.documents();
        http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis()));
        this.tokens = tokens;
        this.json = json;
    }

    /** Empty when no unit has or had this key; a problem 503 when document-service does not answer. */
    Uni<Optional<UUID>> find(String key) {
        var id = known.get(key);
        return id == null ? asked(key) : Uni.createFrom().item(Optional.of(id));
    }

    private Uni<Optional<UUID>> asked(String key) {
        var request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(documents.resolve("/internal/units/") + encoded(key))
                .setTimeout(TIME_OUT.toMillis())
                .putHeader("Authorization", "Bearer " + tokens.mint("document", null))
                .putHeader("Accept", "application/json");
        return http.request(request)
                .chain(it -> it.send())
                .chain(response -> response.body().map(body -> read(key, response, body)))
                .onFailure()
                .transform(UnitKeys::unavailable);
    }

    private Optional<UUID> read(String key, HttpClientResponse response, Buffer body) {
        if (response.statusCode() == 404) {
            return Optional.empty();
        }
        if (response.statusCode() != 200) {
            throw new IllegalStateException("document-service answered " + response.statusCode());
        }
        try {
            var id = json.readValue(body.getBytes(), KeyedUnit.class).id();
            known.put(key, id);
            return Optional.of(id);
        } catch (IOException e) {
            throw new IllegalStateException("document-service answered what is not JSON", e);
        }
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Throwable unavailable(Throwable failure) {
        LOG.warnf("document-service did not answer cause=%s", failure.toString());
        return new ProblemException(
                CommonProblem.PEER_UNAVAILABLE,
                new Text(
                        "Dịch vụ văn bản tạm thời không trả lời; hãy thử lại.",
                        "document-service does not answer for the moment; try again."));
    }
}
