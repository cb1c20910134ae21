package vn.hososo.document.register;

import org.jspecify.annotations.Nullable;

/** Number and symbol as they are printed: {@code 01/QĐ-UBND} (Decree 30/2020, Annex I, box 3). */
public record DocumentNumber(String number, String symbol) {

    /** Numbers below ten are written with a leading zero. */
    public static String written(int running) {
        return "%02d".formatted(running);
    }

    /**
     * The symbol of a named kind is {@code kind-organ}; of a letter {@code organ-drafter}, or the organ's alone where
     * no drafting unit is abbreviated.
     */
    public static String symbol(DocumentKind kind, String organ, @Nullable String drafter) {
        return kind.abbreviation()
                .map(abbreviation -> abbreviation + "-" + organ)
                .orElseGet(() -> drafter == null ? organ : organ + "-" + drafter);
    }

    /** The symbol of a normative document carries the year: {@code 05/2021/QĐ-UBND}. */
    public static String ofYear(int year, String symbol) {
        return year + "/" + symbol;
    }

    public String numberAndSymbol() {
        return number + "/" + symbol;
    }
}
