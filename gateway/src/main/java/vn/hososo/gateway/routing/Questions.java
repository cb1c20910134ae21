package vn.hososo.gateway.routing;

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
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import vn.hososo.kit.problem.ProblemException;

/** What the gateway itself asks a service, with a short answer in JSON; what is passed on for others is not asked here. */
@ApplicationScoped
public class Questions {
    private static final Logger LOG = Logger.getLogger(Questions.class);
    private static final Duration TIME_OUT = Duration.ofSeconds(10);

    private final HttpClient http;

    Questions(UpstreamConfig config, Vertx vertx) {
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis()));
    }

    /**
     * @param path up to the last step
     * @param last the last step of the path, as it is
     */
    public record Question(URI service, String path, String last, Map<String, String> headers) {}

    /** An answer as it came, whatever its status. */
    public record Said(int status, String mediaType, String body) {}

    /**
     * What is read of the answer.
     *
     * @param away the problem when the service does not answer, or answers what cannot be read
     */
    public <T> Uni<T> ask(Question question, Function<Said, T> read, Supplier<ProblemException> away) {
        var request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(question.service().resolve(question.path()) + encoded(question.last()))
                .setTimeout(TIME_OUT.toMillis())
                .putHeader("Accept", "application/json");
        question.headers().forEach(request::putHeader);
        return http.request(request)
                .chain(it -> it.send())
                .chain(Questions::said)
                .map(read)
                .onFailure()
                .transform(failure -> unavailable(question, failure, away));
    }

    /** A step of a path. */
    public static String encoded(String step) {
        return URLEncoder.encode(step, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Uni<Said> said(HttpClientResponse response) {
        var type = response.getHeader("Content-Type");
        return response.body()
                .map(body -> new Said(
                        response.statusCode(),
                        type == null ? "application/json" : type,
                        body.toString(StandardCharsets.UTF_8.name())));
    }

    private static ProblemException unavailable(Question question, Throwable cause, Supplier<ProblemException> away) {
        LOG.warnf("service did not answer service=%s cause=%s", question.service(), cause.toString());
        return away.get();
    }
}
