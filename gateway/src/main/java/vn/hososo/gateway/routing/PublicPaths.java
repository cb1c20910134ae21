package vn.hososo.gateway.routing;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** What the public port does not show, however it is spelt: internal and management paths, and whatever nobody serves. */
@ApplicationScoped
class PublicPaths {
    private static final List<String> HIDDEN = List.of("/internal", "/q");

    private final ProblemAnswer problems;

    PublicPaths(ProblemAnswer problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(RouteOrder.HIDDEN_PATHS).handler(this::hide);
        router.route().order(RouteOrder.UNKNOWN_PATHS).handler(this::unknown);
    }

    private void hide(RoutingContext request) {
        String path = request.request().path();
        if (PlainPath.is(path) && !isHidden(path)) {
            request.next();
        } else {
            unknown(request);
        }
    }

    private static boolean isHidden(String path) {
        return HIDDEN.stream().anyMatch(it -> isUnder(it, path)) || isSpeltOut(path);
    }

    private static boolean isUnder(String hidden, String path) {
        return path.regionMatches(true, 0, hidden, 0, hidden.length())
                && (path.length() == hidden.length() || path.charAt(hidden.length()) == '/');
    }

    /** A first step with an escape can only be a hidden name in disguise: none of ours needs one. */
    private static boolean isSpeltOut(String path) {
        int escape = path.indexOf('%');
        int second = path.indexOf('/', 1);
        return escape >= 0 && (second < 0 || escape < second);
    }

    private void unknown(RoutingContext request) {
        problems.send(request, RoutingProblems.unknownPath());
    }
}
