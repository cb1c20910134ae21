package vn.hososo.document.dossier;

/** The life of a dossier. */
sealed interface DossierState {
    String code();

    static DossierState of(String code) {
        return switch (code) {
            case "OPEN" -> new Open();
            default -> throw new IllegalArgumentException("Unknown state of a dossier: " + code);
        };
    }

    /** Documents may be added. */
    record Open() implements DossierState {
        @Override
        public String code() {
            return "OPEN";
        }
    }
}
