package vn.hososo.kit.observation;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Puts the ids of a request into every line that is logged for it. With the SDK on, {@code traceId} and {@code spanId} are
 * its own doing; without, the trace is the one that the gateway began.
 */
@ApplicationScoped
public class RequestIds {
    public static final String CORRELATION_HEADER = "X-Correlation-Id";
    static final String CORRELATION = "correlationId";
    static final String TRACE = "traceId";
    /** Behind the place where the gateway chooses the ids, before everything that may log. */
    private static final int ORDER = -1_975;

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(RequestIds::note);
    }

    private static void note(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        put(CORRELATION, request.getHeader(CORRELATION_HEADER));
        if (!Span.current().getSpanContext().isValid()) {
            put(TRACE, TraceParents.traceId(request.getHeader(TraceParents.HEADER)));
        }
        routing.next();
    }

    /** Of the request that is answered; null when neither the SDK nor the caller names one. */
    public static @Nullable String traceId(HttpServerRequest request) {
        var span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : TraceParents.traceId(request.getHeader(TraceParents.HEADER));
    }

    private static void put(String name, @Nullable String id) {
        if (id != null) {
            MDC.put(name, id);
        }
    }
}
