package vn.hososo.document.incoming;

/** The life of an exclusion: proposed by the unit's leader, decided by the district office, which may take it back. */
sealed interface ExclusionState {
    String code();

    static ExclusionState of(String code) {
        return switch (code) {
            case "PROPOSED" -> new Proposed();
            case "CONFIRMED" -> new Confirmed();
            case "REFUSED" -> new Refused();
            case "READMITTED" -> new Readmitted();
            default -> throw new IllegalArgumentException("Unknown state of an exclusion: " + code);
        };
    }

    /** Waits for the district office, or holds: there can be no second one beside it. */
    sealed interface Pending extends ExclusionState {}

    record Proposed() implements Pending {
        @Override
        public String code() {
            return "PROPOSED";
        }

        Confirmed confirm() {
            return new Confirmed();
        }

        Refused refuse() {
            return new Refused();
        }
    }

    /** The document counts on neither side. */
    record Confirmed() implements Pending {
        @Override
        public String code() {
            return "CONFIRMED";
        }

        Readmitted readmit() {
            return new Readmitted();
        }
    }

    record Refused() implements ExclusionState {
        @Override
        public String code() {
            return "REFUSED";
        }
    }

    /** Counts again. */
    record Readmitted() implements ExclusionState {
        @Override
        public String code() {
            return "READMITTED";
        }
    }
}
