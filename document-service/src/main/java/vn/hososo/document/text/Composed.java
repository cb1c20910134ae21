package vn.hososo.document.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as it is kept and compared: composed and decomposed Vietnamese look the same and must be the same. */
public final class Composed {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Composed() {}

    /** In normalisation form C; what is missing stays missing, for the validation that follows to say. */
    @SuppressWarnings("NullAway")
    public static String text(@Nullable String text) {
        return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** For comparing what people write differently: lower case, single spaces, marks kept. */
    public static String plain(String text) {
        return SPACES.matcher(text(text)).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** For finding: as {@link #plain} and without Vietnamese marks, đ as d. */
    public static String folded(String text) {
        String decomposed = Normalizer.normalize(plain(text), Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").replace('đ', 'd');
    }
}
