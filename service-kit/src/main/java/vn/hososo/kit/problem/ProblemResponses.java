package vn.hososo.kit.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import vn.hososo.kit.observation.RequestIds;

/** Writes problems as answers: the language by {@code Accept-Language}, the trace as in the log. */
@ApplicationScoped
public class ProblemResponses {

    public Response answer(ProblemException problem, RoutingContext request) {
        RestOfBody.drop(request);
        return Response.status(problem.kind().status())
                .type(ProblemDocument.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale(request).getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(document(problem, request))
                .build();
    }

    public ProblemDocument document(ProblemException problem, RoutingContext request) {
        return ProblemDocument.of(
                problem, locale(request), request.request().path(), RequestIds.traceId(request.request()));
    }

    private static Locale locale(RoutingContext request) {
        return Languages.accepted(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
