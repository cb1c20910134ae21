package vn.hososo.gateway.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemDocument;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemResponses;
import vn.hososo.kit.problem.StorageAway;

/** Problems for what ends before it reaches a resource: the same document as everywhere. */
@ApplicationScoped
public class ProblemAnswer {
    private static final Logger LOG = Logger.getLogger(ProblemAnswer.class);

    private final ProblemResponses responses;
    private final ObjectMapper json;

    ProblemAnswer(ProblemResponses responses, ObjectMapper json) {
        this.responses = responses;
        this.json = json;
    }

    /** Answers a request whose body, if any, nobody will read. */
    public void send(RoutingContext request, ProblemException problem) {
        request.response()
                .setStatusCode(problem.kind().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .end(body(request, problem))
                .onFailure(request::fail);
        Farewell.dropRest(request);
    }

    /**
     * Answers a request that cannot be trusted and ends its connection. The answer is whole but not ended, for what the
     * client sent behind it would be the next request otherwise.
     */
    void refuse(RoutingContext request, ProblemException problem) {
        if (request.request().version() == HttpVersion.HTTP_2) {
            send(request, problem);
            return;
        }
        var body = body(request, problem);
        request.response()
                .setStatusCode(problem.kind().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()))
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .write(body)
                .onComplete(written -> request.request().connection().close());
    }

    /** Answers with the problem, or hides what nobody expected behind one. */
    public void sendFailure(RoutingContext request, Throwable cause) {
        if (StorageAway.isCauseOf(cause)) {
            LOG.warnf("storage away path=%s cause=%s", request.request().path(), cause);
            send(request, StorageAway.problem());
            return;
        }
        LOG.errorf(
                cause,
                "request failed before it was routed path=%s",
                request.request().path());
        send(
                request,
                cause instanceof ProblemException problem
                        ? problem
                        : new ProblemException(CommonProblem.INTERNAL_ERROR, CommonProblem.INTERNAL_ERROR.title()));
    }

    private Buffer body(RoutingContext request, ProblemException problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(responses.document(problem, request)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written as JSON", e);
        }
    }
}
