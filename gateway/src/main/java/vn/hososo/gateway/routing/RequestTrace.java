package vn.hososo.gateway.routing;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.observation.RequestIds;
import vn.hososo.kit.observation.TraceParents;

/** By what one request is found again, here, in the services' logs and by the client: handed on and answered. */
@ApplicationScoped
class RequestTrace {
    static final CharSequence CORRELATION = HttpHeaders.createOptimized(RequestIds.CORRELATION_HEADER);
    private static final CharSequence TRACE = HttpHeaders.createOptimized(TraceParents.HEADER);
    private static final int LONGEST = 64;

    void register(@Observes Router router) {
        router.route().order(RouteOrder.TRACE).handler(RequestTrace::follow);
    }

    private static void follow(RoutingContext request) {
        var headers = request.request().headers();
        String own = TraceParents.of(Span.current().getSpanContext());
        String trace = own == null ? TraceParent.continued(headers.get(TRACE)) : own;
        String sent = headers.get(CORRELATION);
        String correlation = isHarmless(sent) ? sent : String.valueOf(TraceParents.traceId(trace));
        headers.set(TRACE, trace).set(CORRELATION, correlation);
        request.response().putHeader(TRACE, trace).putHeader(CORRELATION, correlation);
        request.next();
    }

    /** It goes into logs: letters, digits and a few signs only. */
    private static boolean isHarmless(@Nullable String id) {
        return id != null
                && !id.isEmpty()
                && id.length() <= LONGEST
                && id.chars().allMatch(c -> c < '{' && (Character.isLetterOrDigit(c) || "-_.:".indexOf(c) >= 0));
    }
}
