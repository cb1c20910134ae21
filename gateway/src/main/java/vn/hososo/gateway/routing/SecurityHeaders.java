package vn.hososo.gateway.routing;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What every answer tells the browser not to do. */
@ApplicationScoped
class SecurityHeaders {
    private static final String STRICT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";
    // Swagger UI starts itself by a script inside its page and styles its parts one by one.
    private static final String DOCS = STRICT.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
            .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    void register(@Observes Router router) {
        router.route().order(RouteOrder.SECURITY_HEADERS).handler(SecurityHeaders::add);
    }

    private static void add(RoutingContext request) {
        String path = request.normalizedPath();
        boolean docs = path.equals("/docs") || path.startsWith("/docs/");
        request.response()
                .putHeader("Content-Security-Policy", docs ? DOCS : STRICT)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin");
        request.next();
    }
}
