package vn.hososo.gateway.verification;

import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Set;
import vn.hososo.kit.problem.Languages;

/**
 * Who reads the answer: in which language, by the page's own switch or else by the browser's, and whether as a page or as
 * JSON.
 */
record Reader(Locale language, boolean json) {

    private static final Set<String> PAGE = Set.of("text/html", "text/*", "*/*");
    private static final Set<String> JSON = Set.of("application/json", "application/*");

    static Reader of(RoutingContext routing) {
        var chosen = routing.request().getParam("lang");
        return new Reader(
                Languages.accepted(chosen == null ? routing.request().getHeader("Accept-Language") : chosen),
                wantsJson(routing));
    }

    private static boolean wantsJson(RoutingContext routing) {
        return routing.parsedHeaders().accept().stream()
                .map(Reader::mediaType)
                .filter(type -> PAGE.contains(type) || JSON.contains(type))
                .findFirst()
                .filter(type -> !PAGE.contains(type))
                .isPresent();
    }

    private static String mediaType(MIMEHeader accepted) {
        return accepted.rawValue().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
