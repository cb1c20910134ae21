package vn.hososo.gateway.routing;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** How a connection ends whose request was answered before it was read to its end. */
final class Farewell {
    private static final long REST_OF_BODY = Duration.ofSeconds(30).toMillis();

    private Farewell() {}

    /** The rest is read and dropped, for many clients only look for an answer after they have sent everything. */
    static void dropRest(RoutingContext request) {
        var rest = request.request();
        if (!rest.isEnded()) {
            long timer = request.vertx()
                    .setTimer(REST_OF_BODY, late -> rest.connection().close());
            rest.handler(part -> {}).endHandler(end -> request.vertx().cancelTimer(timer));
            rest.resume();
        }
    }
}
