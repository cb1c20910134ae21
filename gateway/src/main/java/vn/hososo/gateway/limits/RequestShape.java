package vn.hososo.gateway.limits;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;

/** What a request may look like before anybody reads it. The server's own limits, a little wider, end what is worse. */
@Singleton
class RequestShape {

    private static final int SEPARATORS = 4;

    private final Refusals refusals;
    private final int uriLength;
    private final int headerLines;
    private final long headerSize;
    private final long ownBodySize;

    RequestShape(LimitsConfig config, Refusals refusals) {
        this.refusals = refusals;
        uriLength = config.uriLength();
        headerLines = config.headers();
        headerSize = config.headerSize().asLongValue();
        ownBodySize = config.ownBodySize().asLongValue();
    }

    /** Whether it was refused, and answered. */
    boolean isRefused(RoutingContext routing) {
        var request = routing.request();
        if (request.uri().length() > uriLength) {
            refusals.refuse(routing, Limit.URI_LENGTH, LimitsProblem.uriTooLong(uriLength));
            return true;
        }
        if (request.headers().size() > headerLines || size(request) > headerSize) {
            refusals.refuse(routing, Limit.HEADERS, LimitsProblem.headersTooLarge(headerLines, headerSize));
            return true;
        }
        if (isOwn(request.path()) && declaredLength(request) > ownBodySize) {
            refusals.refuse(routing, Limit.BODY_SIZE, LimitsProblem.bodyTooLarge(ownBodySize));
            return true;
        }
        return false;
    }

    private static long size(HttpServerRequest request) {
        long size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + SEPARATORS;
        }
        return size;
    }

    /** Files go to the services and to the public page only. */
    private static boolean isOwn(String path) {
        return !path.equals("/verify") && (!path.startsWith("/api/") || path.startsWith("/api/identity/"));
    }

    private static long declaredLength(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
