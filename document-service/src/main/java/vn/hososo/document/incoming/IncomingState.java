package vn.hososo.document.incoming;

/** The life of an incoming document. */
sealed interface IncomingState {
    String code();

    static IncomingState of(String code) {
        return switch (code) {
            case "REGISTERED" -> new Registered();
            case "PASSED_ON" -> new PassedOn();
            case "REMOVED" -> new Removed();
            default -> throw new IllegalArgumentException("Unknown state of an incoming document: " + code);
        };
    }

    /** Still to be dealt with at this unit, which may find that it is another unit's business. */
    sealed interface Open extends IncomingState {
        default PassedOn passOn() {
            return new PassedOn();
        }
    }

    /** Entered under its arrival number; nobody works on it yet. */
    record Registered() implements Open {
        @Override
        public String code() {
            return "REGISTERED";
        }
    }

    /** Handed to another unit (chuyển tiếp), where it becomes that unit's incoming document unless it is refused. */
    record PassedOn() implements IncomingState {
        @Override
        public String code() {
            return "PASSED_ON";
        }

        /** Refused by the other unit: it is where it was before. */
        Open comeBack(Open before) {
            return before;
        }
    }

    /** Taken back by its sender: only its metadata is left. */
    record Removed() implements IncomingState {
        @Override
        public String code() {
            return "REMOVED";
        }
    }
}
