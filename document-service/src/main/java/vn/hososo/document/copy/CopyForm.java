package vn.hososo.document.copy;

/**
 * How a copy is made (Decree 30/2020, Art. 25): of the whole, of a part, or of a copy; with the abbreviation of its
 * Annex III.
 */
enum CopyForm {
    SAO_Y("SY"),
    TRICH_SAO("TrS"),
    SAO_LUC("SL");

    private final String abbreviation;

    CopyForm(String abbreviation) {
        this.abbreviation = abbreviation;
    }

    String symbol(String organ) {
        return abbreviation + "-" + organ;
    }
}
