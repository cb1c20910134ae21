package vn.hososo.kit.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of the platform. */
public final class Languages {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<String> SPOKEN = List.of("vi", "en");

    private Languages() {}

    /** The language by the header {@code Accept-Language}: Vietnamese, unless the client prefers English. */
    public static Locale accepted(@Nullable String header) {
        if (header == null) {
            return VIETNAMESE;
        }
        try {
            String best = Locale.lookupTag(Locale.LanguageRange.parse(header), SPOKEN);
            return best == null ? VIETNAMESE : Locale.of(best);
        } catch (IllegalArgumentException unreadable) {
            return VIETNAMESE;
        }
    }
}
