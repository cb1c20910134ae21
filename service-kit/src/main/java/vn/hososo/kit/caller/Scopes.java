package vn.hososo.kit.caller;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a program's token is narrowed to (phạm vi): {@code area:read} is GET and HEAD under {@code /api/area}, {@code
 * area:write} everything else there. A person's token has none, and is not narrowed.
 */
public record Scopes(Set<String> names) {
    /** The claim that names them, separated by spaces (RFC 8693). */
    public static final String CLAIM = "scope";

    private static final Pattern AREA = Pattern.compile("/api/([a-z]+)(/.*)?", Pattern.DOTALL);
    private static final Set<String> READING = Set.of("GET", "HEAD");

    public Scopes {
        names = Set.copyOf(names);
    }

    public static Scopes ofClaim(String claim) {
        return new Scopes(new TreeSet<>(Arrays.asList(claim.split(" "))));
    }

    public String claim() {
        return String.join(" ", new TreeSet<>(names));
    }

    /** @param path as it was sent, without the query */
    public boolean allow(String method, String path) {
        Matcher area = AREA.matcher(path);
        return area.matches() && names.contains(area.group(1) + (READING.contains(method) ? ":read" : ":write"));
    }
}
