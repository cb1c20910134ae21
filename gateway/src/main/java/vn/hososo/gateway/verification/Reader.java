package vn.hososo.gateway.verification;

import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import vn.hososo.kit.problem.Languages;

/**
 * Who reads the answer: in which language, by the page's own switch or else by the browser's, and whether as a page or as
 * JSON.
 */
record Reader(Locale language, boolean json) {

    static Reader of(RoutingContext routing) {
        var chosen = routing.request().getParam("lang");
        return new Reader(
                Languages.accepted(chosen == null ? routing.request().getHeader("Accept-Language") : chosen),
                wantsJson(routing));
    }

    private static boolean wantsJson(RoutingContext routing) {
        return routing.parsedHeaders().accept().stream()
                .filter(type -> names(type, "text", "html") || names(type, "application", "json"))
                .findFirst()
                .filter(type -> !names(type, "text", "html"))
                .isPresent();
    }

    private static boolean names(MIMEHeader type, String component, String subComponent) {
        return matches(type.component(), component) && matches(type.subComponent(), subComponent);
    }

    private static boolean matches(String accepted, String offered) {
        return accepted.equals("*") || accepted.equalsIgnoreCase(offered);
    }
}
