package vn.hososo.document.dossier;

/** Organ, year and running number of a dossier (Decree 30/2020, Annex VI: organ.year.notation). */
record DossierCode(String organ, int year, int running) {
    @Override
    public String toString() {
        return "%s.%d.%02d".formatted(organ, year, running);
    }
}
