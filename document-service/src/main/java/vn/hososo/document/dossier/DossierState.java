package vn.hososo.document.dossier;

/**
 * The life of a dossier (Decree 30/2020, Art. 29–30): opened and filled, closed when the work has ended, handed over to
 * the archive. Each state offers only the acts that lead out of it.
 */
sealed interface DossierState {
    String code();

    static DossierState of(String code) {
        return switch (code) {
            case "OPEN" -> new Open();
            case "CLOSED" -> new Closed();
            case "HANDED_OVER" -> new HandedOver();
            default -> throw new IllegalArgumentException("Unknown state of a dossier: " + code);
        };
    }

    /** Documents may be added and removed, fields and rights changed. */
    record Open() implements DossierState {
        @Override
        public String code() {
            return "OPEN";
        }

        Closed close() {
            return new Closed();
        }
    }

    /** The work has ended; a leader may open it again until the archive has it. */
    record Closed() implements DossierState {
        @Override
        public String code() {
            return "CLOSED";
        }

        Open reopen() {
            return new Open();
        }

        HandedOver handOver() {
            return new HandedOver();
        }
    }

    /** In the archive; nothing of it changes any more. */
    record HandedOver() implements DossierState {
        @Override
        public String code() {
            return "HANDED_OVER";
        }
    }
}
