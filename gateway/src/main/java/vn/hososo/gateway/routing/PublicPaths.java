package vn.hososo.gateway.routing;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** What the public port does not show: internal and management paths, and whatever nobody serves. */
@ApplicationScoped
class PublicPaths {
    private static final List<String> HIDDEN = List.of("/internal", "/internal/*", "/q", "/q/*");

    private final ProblemAnswer problems;

    PublicPaths(ProblemAnswer problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        HIDDEN.forEach(path -> router.route(path).order(RouteOrder.HIDDEN_PATHS).handler(this::unknown));
        router.route().order(RouteOrder.TRACE).handler(PublicPaths::trace);
        router.route().order(RouteOrder.UNKNOWN_PATHS).handler(this::unknown);
    }

    private void unknown(RoutingContext request) {
        problems.send(request, RoutingProblems.unknownPath());
    }

    private static void trace(RoutingContext request) {
        var headers = request.request().headers();
        headers.set(TraceParent.HEADER, TraceParent.continued(headers.get(TraceParent.HEADER)));
        request.next();
    }
}
