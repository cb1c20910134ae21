package vn.hososo.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a service may believe about where a request came from: only what the gateway saw itself. */
final class ForwardedHeaders {
    private static final CharSequence CLIENT = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence HOST = HttpHeaders.createOptimized("X-Forwarded-Host");
    private static final CharSequence PROTOCOL = HttpHeaders.createOptimized("X-Forwarded-Proto");
    private static final CharSequence FORWARDED = HttpHeaders.createOptimized("Forwarded");
    private static final Set<String> STRIPPED = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private static final List<String> STRIPPED_PREFIXES = List.of(
            "x-forwarded-",
            "x-original-",
            "x-rewrite-",
            "x-internal-",
            "x-hososo-",
            "x-envoy-",
            "x-http-method",
            "x-method-");

    static {
        STRIPPED.addAll(List.of(
                "forwarded",
                "via",
                "x-real-ip",
                "x-client-ip",
                "x-cluster-client-ip",
                "true-client-ip",
                "client-ip",
                "cookie",
                "x-csrf-token",
                "expect",
                "keep-alive",
                "proxy",
                "proxy-connection",
                "proxy-authorization",
                "http2-settings",
                "te",
                "trailer",
                "upgrade"));
    }

    private ForwardedHeaders() {}

    static void replace(MultiMap headers, HttpServerRequest from) {
        removeNamedByConnection(headers);
        removeClaims(headers);
        String client = from.remoteAddress().hostAddress();
        String host = String.valueOf(from.authority());
        headers.set(CLIENT, client)
                .set(HOST, host)
                .set(PROTOCOL, from.scheme())
                .set(FORWARDED, "for=\"" + bracketed(client) + "\";host=\"" + host + "\";proto=" + from.scheme());
    }

    private static void removeClaims(MultiMap headers) {
        List<String> claims = new ArrayList<>();
        for (Map.Entry<String, String> header : headers) {
            if (isClaim(header.getKey())) {
                claims.add(header.getKey());
            }
        }
        claims.forEach(headers::remove);
    }

    private static boolean isClaim(String name) {
        // x_forwarded_for is X-Forwarded-For to some servers
        return STRIPPED.contains(name) || name.indexOf('_') >= 0 || hasStrippedPrefix(name);
    }

    private static boolean hasStrippedPrefix(String name) {
        for (String prefix : STRIPPED_PREFIXES) {
            if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return true;
            }
        }
        return false;
    }

    /** {@code Connection: close, X-Secret} makes X-Secret a header of this hop only (RFC 9110, 7.6.1). */
    static void removeNamedByConnection(MultiMap headers) {
        if (headers.contains(HttpHeaders.CONNECTION)) {
            for (String connection : headers.getAll(HttpHeaders.CONNECTION)) {
                for (String name : connection.split(",")) {
                    headers.remove(name.strip());
                }
            }
            headers.remove(HttpHeaders.CONNECTION);
        }
    }

    private static String bracketed(String address) {
        return address.contains(":") ? "[" + address + "]" : address;
    }
}
