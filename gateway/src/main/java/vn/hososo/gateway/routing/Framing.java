package vn.hososo.gateway.routing;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/**
 * Refuses what two servers in a row may read differently (request smuggling). The decoder already refuses both lengths at
 * once, two lengths, line ends that are none and broken chunks; here ends what it lets through.
 */
@ApplicationScoped
class Framing {
    private static final String CHUNKED = "chunked";

    private final ProblemAnswer problems;

    Framing(ProblemAnswer problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(RouteOrder.FRAMING).handler(this::check);
        // what the router refuses before any handler: no host, no path, a target that is none
        router.route().order(RouteOrder.SECURITY_HEADERS).failureHandler(this::refuseUnrouted);
    }

    private void check(RoutingContext request) {
        String odd = oddity(request.request());
        if (odd == null) {
            request.next();
        } else {
            refuse(request, odd);
        }
    }

    private static @Nullable String oddity(HttpServerRequest request) {
        var headers = request.headers();
        if (request.version() == null) {
            return "HTTP version";
        }
        if (headers.contains(HttpHeaders.TRANSFER_ENCODING) && !isChunkedOnly(request)) {
            return "Transfer-Encoding";
        }
        if (headers.getAll(HttpHeaders.HOST).size() > 1) {
            return "Host";
        }
        if (request.method().equals(HttpMethod.CONNECT)) {
            return "CONNECT";
        }
        return request.uri().startsWith("/") || namesThisHost(request) ? null : "URI";
    }

    private static boolean isChunkedOnly(HttpServerRequest request) {
        var codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        return codings.size() == 1
                && codings.getFirst().equalsIgnoreCase(CHUNKED)
                && request.version() == HttpVersion.HTTP_1_1;
    }

    /** The absolute form, which only proxies get, may not name another host than the header does. */
    private static boolean namesThisHost(HttpServerRequest request) {
        String target = request.uri();
        String host = request.scheme() + "://" + request.authority();
        return target.regionMatches(true, 0, host, 0, host.length())
                && (target.length() == host.length() || "/?".indexOf(target.charAt(host.length())) >= 0);
    }

    private void refuseUnrouted(RoutingContext request) {
        if (request.response().headers().contains(SecurityHeaders.POLICY)) {
            request.next();
            return;
        }
        SecurityHeaders.addTo(request);
        if (request.statusCode() == CommonProblem.NOT_FOUND.status()) {
            problems.send(request, RoutingProblems.unknownPath());
        } else {
            refuse(request, "URI, Host");
        }
    }

    private void refuse(RoutingContext request, String part) {
        problems.refuse(
                request,
                new ProblemException(
                        CommonProblem.INVALID_REQUEST,
                        new Text(
                                "Yêu cầu HTTP không rõ ràng ở phần " + part + ".",
                                "The HTTP request can be read in two ways: " + part + ".")));
    }
}
