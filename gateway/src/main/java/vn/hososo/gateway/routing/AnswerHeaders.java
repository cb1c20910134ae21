package vn.hososo.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.stream.Stream;

/** What of a service's answer goes on: not what holds for its connection only, and not what the door says itself. */
final class AnswerHeaders {
    // as names that know their hash: all are looked for in every answer
    private static final List<CharSequence> ENDING_HERE = Stream.<CharSequence>of(
                    "connection",
                    "keep-alive",
                    "proxy-authenticate",
                    "proxy-connection",
                    "trailer",
                    "upgrade",
                    "server",
                    "x-powered-by",
                    "set-cookie",
                    "traceparent",
                    RequestTrace.CORRELATION,
                    SecurityHeaders.POLICY,
                    "x-content-type-options",
                    "x-frame-options",
                    "referrer-policy",
                    "strict-transport-security")
            .map(name -> HttpHeaders.createOptimized(name.toString()))
            .toList();

    private AnswerHeaders() {}

    static void clean(MultiMap headers) {
        ForwardedHeaders.removeNamedByConnection(headers);
        ENDING_HERE.forEach(headers::remove);
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            // a browser on a shared office PC keeps no record of a unit
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
