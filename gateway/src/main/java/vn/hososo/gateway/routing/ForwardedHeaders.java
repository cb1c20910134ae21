package vn.hososo.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** What a service may believe about where a request came from: only what the gateway saw itself. */
final class ForwardedHeaders {
    private static final List<String> STRIPPED = List.of(
            "forwarded",
            "x-real-ip",
            "x-original-url",
            "x-rewrite-url",
            "cookie",
            "x-csrf-token",
            "expect",
            "keep-alive",
            "proxy-connection",
            "proxy-authorization",
            "te",
            "trailer",
            "upgrade");

    private ForwardedHeaders() {}

    static void replace(MultiMap headers, HttpServerRequest from) {
        removeNamedByConnection(headers);
        STRIPPED.forEach(headers::remove);
        headers.names().stream()
                .filter(it -> it.toLowerCase(java.util.Locale.ROOT).startsWith("x-forwarded-"))
                .toList()
                .forEach(headers::remove);
        String client = from.remoteAddress().hostAddress();
        String host = String.valueOf(from.authority());
        headers.set("X-Forwarded-For", client)
                .set("X-Forwarded-Host", host)
                .set("X-Forwarded-Proto", from.scheme())
                .set("Forwarded", "for=\"" + bracketed(client) + "\";host=\"" + host + "\";proto=" + from.scheme());
    }

    /** {@code Connection: close, X-Secret} makes X-Secret a header of this hop only (RFC 9110, 7.6.1). */
    private static void removeNamedByConnection(MultiMap headers) {
        for (String connection : headers.getAll("connection")) {
            for (String name : connection.split(",")) {
                headers.remove(name.strip());
            }
        }
        headers.remove("connection");
    }

    private static String bracketed(String address) {
        return address.contains(":") ? "[" + address + "]" : address;
    }
}
