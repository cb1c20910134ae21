package vn.hososo.document.dossier;

import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.DocumentNumber;

/**
 * Organ, year and notation of a dossier (Decree 30/2020, Annex VI). The notation stands in the year's catalogue; of a
 * dossier that is not in it, it is the running number.
 */
record DossierCode(
        String organ, int year, String notation, @Nullable Integer running) {
    static DossierCode numbered(String organ, int year, int running) {
        return new DossierCode(organ, year, DocumentNumber.written(running), running);
    }

    static DossierCode catalogued(String organ, int year, String notation) {
        return new DossierCode(organ, year, notation, null);
    }

    @Override
    public String toString() {
        return "%s.%d.%s".formatted(organ, year, notation);
    }
}
