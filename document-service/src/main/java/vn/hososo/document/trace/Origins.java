package vn.hososo.document.trace;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Reads the origin of the current request. The gateway replaces whatever its client claims in {@code X-Forwarded-For},
 * so the first address there is the client's own.
 */
@ApplicationScoped
class Origins {
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private final CurrentVertxRequest current;
    private final SecurityIdentity identity;

    Origins(CurrentVertxRequest current, SecurityIdentity identity) {
        this.current = current;
        this.identity = identity;
    }

    Origin current() {
        RoutingContext request = Arc.container().requestContext().isActive() ? current.getCurrent() : null;
        return request == null ? Origin.NONE : of(request.request());
    }

    private Origin of(HttpServerRequest request) {
        return new Origin(address(request), traceId(request.getHeader("traceparent")), onBehalfOf());
    }

    private static @Nullable String address(HttpServerRequest request) {
        String forwarded = request.getHeader("X-Forwarded-For");
        String first = forwarded == null ? "" : forwarded.split(",", 2)[0].strip();
        if (ADDRESS.matcher(first).matches()) {
            return first;
        }
        return request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
    }

    private static @Nullable String traceId(@Nullable String traceparent) {
        Matcher matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return matcher.matches() ? matcher.group(1) : null;
    }

    private @Nullable String onBehalfOf() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.claim("onBehalfOf").map(Object::toString).orElse(null)
                : null;
    }
}
