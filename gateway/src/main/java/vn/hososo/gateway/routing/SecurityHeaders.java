package vn.hososo.gateway.routing;

import static io.vertx.core.http.HttpHeaders.createOptimized;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** What every answer tells the browser not to do. */
@ApplicationScoped
class SecurityHeaders {
    static final CharSequence POLICY = createOptimized("Content-Security-Policy");
    static final CharSequence TRANSPORT = createOptimized("Strict-Transport-Security");

    private static final String FOR_PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";
    private static final CharSequence PAGE = createOptimized(FOR_PAGES);
    // Swagger UI starts itself by a script inside its page and styles its parts one by one.
    private static final CharSequence DOCS = createOptimized(FOR_PAGES
            .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
            .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"));
    private static final CharSequence API =
            createOptimized("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    // The page shows a document beside its data, in the browser's own viewer, which is a plug-in to some browsers.
    private static final CharSequence CONTENT = createOptimized(
            "script-src 'none'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'");
    private static final String CONTENTS = "/api/documents/contents/";

    private static final CharSequence FRAMES = createOptimized("X-Frame-Options");
    private static final CharSequence OWN_FRAMES = createOptimized("SAMEORIGIN");
    private static final CharSequence NO_FRAMES = createOptimized("DENY");
    private static final CharSequence TWO_YEARS = createOptimized("max-age=63072000; includeSubDomains");

    static final Map<CharSequence, CharSequence> ALWAYS = Map.of(
            createOptimized("X-Content-Type-Options"),
            createOptimized("nosniff"),
            createOptimized("Referrer-Policy"),
            createOptimized("same-origin"),
            createOptimized("Cross-Origin-Opener-Policy"),
            createOptimized("same-origin"),
            createOptimized("Cross-Origin-Resource-Policy"),
            createOptimized("same-origin"),
            createOptimized("Permissions-Policy"),
            createOptimized("camera=(), microphone=(), geolocation=(), payment=()"));

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
        ALWAYS.forEach(headers::set);
        headers.set(POLICY, policy(path, isContent)).set(FRAMES, isContent ? OWN_FRAMES : NO_FRAMES);
        if (request.request().isSSL()) {
            headers.set(TRANSPORT, TWO_YEARS);
        }
    }

    private static CharSequence policy(String path, boolean isContent) {
        if (isContent) {
            return CONTENT;
        }
        if (path.startsWith("/api/")) {
            return API;
        }
        return path.equals("/docs") || path.startsWith("/docs/") ? DOCS : PAGE;
    }
}
