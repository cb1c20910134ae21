package vn.hososo.gateway.routing;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;

/** Ends the connection of who says {@code Connection: close, X-Other}: the server itself understands the bare word only. */
@ApplicationScoped
class CloseAsked {
    void register(@Observes Router router) {
        router.route().order(RouteOrder.CLOSE_ASKED).handler(CloseAsked::closeAtTheEnd);
    }

    private static void closeAtTheEnd(RoutingContext request) {
        if (asks(request)) {
            var connection = request.request().connection();
            request.addEndHandler(end -> connection.close());
        }
        request.next();
    }

    private static boolean asks(RoutingContext request) {
        return request.request().headers().getAll(HttpHeaders.CONNECTION).stream()
                .filter(options -> options.indexOf(',') >= 0)
                .flatMap(options -> Arrays.stream(options.split(",")))
                .anyMatch(option -> option.strip().equalsIgnoreCase("close"));
    }
}
