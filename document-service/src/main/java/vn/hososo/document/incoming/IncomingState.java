package vn.hososo.document.incoming;

/** The life of an incoming document. */
sealed interface IncomingState {
    String code();

    static IncomingState of(String code) {
        return switch (code) {
            case "REGISTERED" -> new Registered();
            default -> throw new IllegalArgumentException("Unknown state of an incoming document: " + code);
        };
    }

    /** Entered under its arrival number; nobody works on it yet. */
    record Registered() implements IncomingState {
        @Override
        public String code() {
            return "REGISTERED";
        }
    }
}
