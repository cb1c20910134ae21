package vn.hososo.document.outgoing;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;

/**
 * An act may be sent without a body and then has no type either. It is the JSON form that may be left out; without this
 * the form with a file would be chosen, for it names its type more narrowly.
 */
@ApplicationScoped
class ActsWithoutType {
    private static final int BEFORE_EVERYTHING = -1_000;

    void register(@Observes Router router) {
        router.post("/api/documents/outgoing/:id/:act").order(BEFORE_EVERYTHING).handler(ActsWithoutType::nameType);
    }

    private static void nameType(RoutingContext act) {
        var headers = act.request().headers();
        if (!headers.contains(HttpHeaders.CONTENT_TYPE)) {
            headers.set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
        act.next();
    }
}
