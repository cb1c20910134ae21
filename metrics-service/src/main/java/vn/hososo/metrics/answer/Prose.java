package vn.hososo.metrics.answer;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What people write: several lines, in composed form, without characters that do not print. */
final class Prose {

    static final String PATTERN = "[[^\\p{Cc}\\p{Cf}]\\n\\r\\t]*";
    static final String RULE = "Không được có ký tự điều khiển. | It must not contain control characters.";
    static final int LONGEST = 4000;

    private Prose() {}

    static @Nullable String composed(@Nullable String text) {
        return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
