package vn.hososo.kit.problem;

import io.vertx.ext.web.RoutingContext;

/** What still comes of a request that is answered already. */
final class RestOfBody {
    private RestOfBody() {}

    /**
     * Reads it for nobody. Whoever was reading it has failed and would fail again at the next part, and leave the connection
     * waiting; the next request on it, somebody else's behind a proxy, would wait with it.
     */
    static void drop(RoutingContext routing) {
        var request = routing.request();
        try {
            if (!request.isEnded()) {
                request.handler(part -> {}).endHandler(end -> {}).resume();
            }
        } catch (IllegalStateException endedMeanwhile) {
            // there is no rest
        }
    }
}
