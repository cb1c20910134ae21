package vn.hososo.document.incoming;

/**
 * The life of an incoming document at the unit where it arrived (Decree 30/2020, Art. 22–24): registered, assigned by a
 * leader, worked on, completed. Each state offers only the acts that lead out of it.
 */
sealed interface IncomingState {
    String code();

    static IncomingState of(String code) {
        return switch (code) {
            case "REGISTERED" -> new Registered();
            case "ASSIGNED" -> new Assigned();
            case "IN_PROGRESS" -> new InProgress();
            case "COMPLETED" -> new Completed();
            case "RETURNED" -> new Returned();
            case "PASSED_ON" -> new PassedOn();
            case "REMOVED" -> new Removed();
            default -> throw new IllegalArgumentException("Unknown state of an incoming document: " + code);
        };
    }

    /** Still in the unit's hands, where it counts as what its leader says it is. */
    sealed interface Kept extends IncomingState {}

    /** Not yet done with: a leader may assign it anew, and it may go back to its sender or on to another unit. */
    sealed interface Open extends Kept {
        default Assigned assign() {
            return new Assigned();
        }

        default Returned giveBack() {
            return new Returned();
        }

        default PassedOn passOn() {
            return new PassedOn();
        }
    }

    /** Somebody answers for its handling. */
    sealed interface Handled extends Open {
        default InProgress progress() {
            return new InProgress();
        }

        default Completed complete() {
            return new Completed();
        }
    }

    /** Entered under its arrival number; nobody works on it yet. */
    record Registered() implements Open {
        @Override
        public String code() {
            return "REGISTERED";
        }
    }

    /** Given to people who have not begun. */
    record Assigned() implements Handled {
        @Override
        public String code() {
            return "ASSIGNED";
        }
    }

    /** One of them has begun. */
    record InProgress() implements Handled {
        @Override
        public String code() {
            return "IN_PROGRESS";
        }
    }

    /** Handled, with or without a reply. */
    record Completed() implements Kept {
        @Override
        public String code() {
            return "COMPLETED";
        }
    }

    /** Given back to its sender. */
    record Returned() implements IncomingState {
        @Override
        public String code() {
            return "RETURNED";
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
