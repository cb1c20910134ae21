package vn.hososo.gateway.routing;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What every answer tells the browser not to do. */
@ApplicationScoped
class SecurityHeaders {
    static final String POLICY = "Content-Security-Policy";

    private static final String PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";
    // Swagger UI starts itself by a script inside its page and styles its parts one by one.
    private static final String DOCS = PAGE.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
            .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
    private static final String API = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    // The page shows a document beside its data, in the browser's own viewer, which is a plug-in to some browsers.
    private static final String CONTENT =
            "script-src 'none'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
    private static final String CONTENTS = "/api/documents/contents/";
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    void register(@Observes Router router) {
        router.route().order(RouteOrder.SECURITY_HEADERS).handler(SecurityHeaders::add);
    }

    private static void add(RoutingContext request) {
        addTo(request);
        request.next();
    }

    static void addTo(RoutingContext request) {
        String path = String.valueOf(request.request().path());
        boolean isContent = path.startsWith(CONTENTS) && !path.contains("/..");
        var headers = request.response().headers();
        headers.set(POLICY, policy(path, isContent))
                .set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "same-origin")
                .set("X-Frame-Options", isContent ? "SAMEORIGIN" : "DENY")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Cross-Origin-Resource-Policy", "same-origin")
                .set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        if (request.request().isSSL()) {
            headers.set("Strict-Transport-Security", TWO_YEARS);
        }
    }

    private static String policy(String path, boolean isContent) {
        if (isContent) {
            return CONTENT;
        }
        if (path.startsWith("/api/")) {
            return API;
        }
        return path.equals("/docs") || path.startsWith("/docs/") ? DOCS : PAGE;
    }
}
