package vn.hososo.gateway.routing;

import java.util.regex.Pattern;

/** Paths that a server cleans before it routes: {@code /api/documents/../../internal} must not pass as the former. */
final class DotSegments {
    private static final Pattern DOTS = Pattern.compile("(?i)[/\\\\](\\.|%2e){1,2}([/\\\\;]|%2f|%5c|$)");

    private DotSegments() {}

    static boolean in(String path) {
        return DOTS.matcher(path.replaceAll("(?i)%2f|%5c", "/")).find() || path.contains("//");
    }
}
