package vn.hososo.gateway.routing;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Marks every answer as one to leave as it is, as Quarkus does, but before ours leave: Quarkus takes the mark away from the
 * files of the web app, and what the services answer is neither compressed nor held back.
 */
@ApplicationScoped
class Uncompressed {
    void register(@Observes Router router) {
        router.route().order(RouteOrder.UNCOMPRESSED).handler(Uncompressed::mark);
    }

    private static void mark(RoutingContext request) {
        request.response().putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        request.next();
    }
}
