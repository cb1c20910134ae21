package vn.hososo.gateway.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.jboss.logging.Logger;
import vn.hososo.gateway.limits.Allowance;
import vn.hososo.gateway.routing.LimitedBody;
import vn.hososo.gateway.routing.ProblemAnswer;
import vn.hososo.gateway.routing.RouteOrder;
import vn.hososo.gateway.routing.UpstreamConfig;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.trust.ServiceTokens;

/**
 * Any PDF from anybody: passed on as a stream to signing-service's verification, in the gateway's own name. The body is
 * neither parsed nor kept here.
 */
@ApplicationScoped
class VerifyUpload {

    private static final Logger LOG = Logger.getLogger(VerifyUpload.class);
    private static final String FORM = "multipart/form-data";
    private static final String JSON = "application/json";
    /** signing-service gives up a little earlier and says so. */
    private static final Duration SILENCE = Duration.ofSeconds(75);

    private final UpstreamConfig upstream;
    private final ServiceTokens tokens;
    private final Allowance allowance;
    private final ProblemAnswer problems;
    private final ObjectMapper json;
    private final HttpClient http;
    private final long maxBody;

    VerifyUpload(
            UpstreamConfig upstream,
            ServiceTokens tokens,
            Allowance allowance,
            ProblemAnswer problems,
            ObjectMapper json,
            Vertx vertx) {
        this.upstream = upstream;
        this.tokens = tokens;
        this.allowance = allowance;
        this.problems = problems;
        this.json = json;
        maxBody = upstream.maxBodySize().asLongValue();
        http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) upstream.connectTimeout().toMillis())
                .setIdleTimeout((int) SILENCE.toSeconds())
                // files come seldom, and a connection that was cut off in one must not serve the next
                .setKeepAlive(false));
    }

    void register(@Observes Router router) {
        router.post("/verify").order(RouteOrder.VERIFY_FILE).handler(this::verify);
    }

    private void verify(RoutingContext routing) {
        var reader = Reader.of(routing);
        var refused = allowance.verify(routing);
        if (refused.isPresent()) {
            refuse(routing, reader, refused.get());
        } else if (!isForm(routing)) {
            refuse(routing, reader, VerificationProblems.noForm());
        } else if (declaredLength(routing) > maxBody) {
            refuse(routing, reader, VerificationProblems.tooLarge(maxBody));
        } else {
            passOn(routing, reader);
        }
    }

    private void passOn(RoutingContext routing, Reader reader) {
        if ("100-continue".equalsIgnoreCase(routing.request().getHeader(HttpHeaders.EXPECT))) {
            routing.response().writeContinue();
        }
        routing.request().pause();
        var body = new LimitedBody(routing.request(), maxBody);
        http.request(request(routing, reader))
                .compose(request -> request.send(body))
                .compose(VerifyUpload::whole)
                .map(answer -> answered(reader, answer, body))
                .onSuccess(answer -> send(routing, answer))
                .onFailure(failure -> refuse(
                        routing,
                        reader,
                        body.isExceeded() ? VerificationProblems.tooLarge(maxBody) : unavailable(failure)));
    }

    private RequestOptions request(RoutingContext routing, Reader reader) {
        var from = routing.request();
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(
                        upstream.signing().resolve("/internal/verifications").toString())
                .putHeader("Authorization", "Bearer " + tokens.mint("signing", null))
                .putHeader("Accept", JSON)
                .putHeader("Accept-Language", reader.language().getLanguage())
                .putHeader("Content-Type", from.getHeader(HttpHeaders.CONTENT_TYPE));
        var length = from.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null
                ? options.putHeader("Transfer-Encoding", "chunked")
                : options.putHeader("Content-Length", length);
    }

    private record Answer(int status, String type, Buffer body) {

        static Answer page(int status, String html) {
            return new Answer(status, "text/html;charset=UTF-8", Buffer.buffer(html));
        }
    }

    private static Future<Answer> whole(HttpClientResponse response) {
        var type = response.getHeader(HttpHeaders.CONTENT_TYPE);
        return response.body().map(body -> new Answer(response.statusCode(), type == null ? JSON : type, body));
    }

    private Answer answered(Reader reader, Answer answer, LimitedBody body) {
        if (body.isExceeded()) {
            throw new IllegalStateException("only a part of the file was passed on");
        }
        if (answer.status() == 401 || answer.status() == 403) {
            // about the gateway's own token, which is nothing of the reader's
            throw new IllegalStateException("refused with " + answer.status());
        }
        return reader.json() ? answer : Answer.page(answer.status(), page(reader.language(), answer));
    }

    private String page(Locale language, Answer answer) {
        var content = tree(answer);
        return switch (answer.status()) {
            case 200 -> VerdictPage.of(language, content);
            case 400 -> Page.refusal(language, VerificationProblems.fileMissing());
            default -> Page.refusal(language, Page.text(content, "title"), Page.text(content, "detail"));
        };
    }

    private JsonNode tree(Answer answer) {
        try {
            return json.readTree(answer.body().getBytes());
        } catch (IOException e) {
            throw new IllegalStateException("signing-service answered what is not JSON", e);
        }
    }

    private static ProblemException unavailable(Throwable cause) {
        LOG.warnf("signing-service did not verify cause=%s", cause.toString());
        return VerificationProblems.signingUnavailable();
    }

    private void refuse(RoutingContext routing, Reader reader, ProblemException problem) {
        if (isOver(routing)) {
            return;
        }
        if (reader.json()) {
            problems.send(routing, problem);
        } else {
            send(routing, Answer.page(problem.kind().status(), Page.refusal(reader.language(), problem)));
        }
    }

    /** The rest of a body that nobody reads any more is read and dropped, for browsers look for an answer only after it. */
    private static void send(RoutingContext routing, Answer answer) {
        if (isOver(routing)) {
            return;
        }
        routing.response()
                .setStatusCode(answer.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, answer.type())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Language")
                .end(answer.body())
                .onFailure(routing::fail);
        routing.request().handler(null).resume();
    }

    /** The client went away, or was cut off. */
    private static boolean isOver(RoutingContext routing) {
        return routing.response().ended() || routing.response().closed();
    }

    private static boolean isForm(RoutingContext routing) {
        var type = routing.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM);
    }

    private static long declaredLength(RoutingContext routing) {
        var length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
