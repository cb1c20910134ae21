package vn.hososo.gateway.routing;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The pages of the web app have addresses of their own but one document, which finds out by itself what to show. */
@ApplicationScoped
class AppPaths {
    void register(@Observes Router router) {
        for (String path : new String[] {"/app", "/app/*"}) {
            router.route(path)
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .order(RouteOrder.APP_PATHS)
                    .handler(AppPaths::document);
        }
    }

    private static void document(RoutingContext request) {
        request.reroute("/");
    }
}
