package vn.hososo.document.catalogue;

/** The life of a catalogue: written, then approved by the leader and fixed; later entries are acts of their own. */
sealed interface CatalogueState {
    String code();

    static CatalogueState of(String code) {
        return switch (code) {
            case "DRAFT" -> new Draft();
            case "APPROVED" -> new Approved();
            default -> throw new IllegalArgumentException("Unknown state of a catalogue: " + code);
        };
    }

    /** Its entries may be replaced. */
    record Draft() implements CatalogueState {
        @Override
        public String code() {
            return "DRAFT";
        }

        Approved approve() {
            return new Approved();
        }
    }

    /** Dossiers are opened from it; entries are only added, with a reason. */
    record Approved() implements CatalogueState {
        @Override
        public String code() {
            return "APPROVED";
        }
    }
}
