package vn.hososo.gateway.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts to list.
 *
 * @param unitId those with a membership in it; null for all
 * @param text part of the user name or the person's name, with or without marks; null for all
 */
record SoughtAccounts(@Nullable UUID unitId, @Nullable String text) {
    /** For {@code like} on lower-case text without marks, {@code !} taking the meaning from what follows it. */
    @Nullable
    String pattern() {
        if (text == null || text.isBlank()) {
            return null;
        }
        var folded = Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
        return "%" + folded.replaceAll("[!%_]", "!$0") + "%";
    }
}
