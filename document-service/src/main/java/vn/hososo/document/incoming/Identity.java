package vn.hososo.document.incoming;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hososo.document.text.Composed;

/**
 * What makes two papers the same document apart from their sender: number, symbol and date, written so that "05" equals
 * "5" and capitals and spaces do not matter. A letter without any of the three has no identity.
 */
record Identity(String text, LocalDate documentDate) {
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");

    static Optional<Identity> of(NewIncoming described) {
        if (described.number() == null || described.symbol() == null || described.documentDate() == null) {
            return Optional.empty();
        }
        String number =
                LEADING_ZEROS.matcher(Composed.plain(described.number())).replaceFirst("");
        String symbol = Composed.plain(described.symbol()).replace(" ", "");
        String text = (number + "/" + symbol).toUpperCase(Locale.ROOT);
        return Optional.of(new Identity(text, described.documentDate()));
    }
}
