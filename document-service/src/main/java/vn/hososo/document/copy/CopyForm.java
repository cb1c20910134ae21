package vn.hososo.document.copy;

/**
 * How a copy is made (Decree 30/2020, Art. 25): of the whole, of a part, or of a copy; with the abbreviation of its
 * Annex III.
 */
enum CopyForm {
    SAO_Y("SY", "Sao y"),
    TRICH_SAO("TrS", "Trích sao"),
    SAO_LUC("SL", "Sao lục");

    private final String abbreviation;
    private final String vietnamese;

    CopyForm(String abbreviation, String vietnamese) {
        this.abbreviation = abbreviation;
        this.vietnamese = vietnamese;
    }

    String vietnamese() {
        return vietnamese;
    }

    String symbol(String organ) {
        return abbreviation + "-" + organ;
    }
}
