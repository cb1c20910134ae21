package vn.hososo.gateway.routing;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/** By what one request is found again, here, in the services' logs and by the client: handed on and answered. */
@ApplicationScoped
class RequestTrace {
    static final String CORRELATION = "X-Correlation-Id";
    private static final int LONGEST = 64;
    private static final int TRACE_FROM = 3;
    private static final int TRACE_TO = 35;

    void register(@Observes Router router) {
        router.route().order(RouteOrder.TRACE).handler(RequestTrace::follow);
    }

    private static void follow(RoutingContext request) {
        var headers = request.request().headers();
        String trace = TraceParent.continued(headers.get(TraceParent.HEADER));
        String sent = headers.get(CORRELATION);
        String correlation = isHarmless(sent) ? sent : trace.substring(TRACE_FROM, TRACE_TO);
        headers.set(TraceParent.HEADER, trace).set(CORRELATION, correlation);
        request.response().putHeader(TraceParent.HEADER, trace).putHeader(CORRELATION, correlation);
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
