package vn.hososo.document.delivery;

/**
 * Where a document is at its receiver, in the states of the exchange axis: arrived (01), then refused (02) or accepted
 * (03), assigned (04), handled (05), done (06). Assigned and handled may be skipped or repeated; nothing moves
 * backwards. Taken back is the end of a delivery that its sender withdrew before it was accepted, or that the receiver
 * gave back.
 */
sealed interface DeliveryState {
    String code();

    static DeliveryState of(String code) {
        return switch (code) {
            case "ARRIVED" -> new Arrived();
            case "REFUSED" -> new Refused();
            case "ACCEPTED" -> new Accepted();
            case "ASSIGNED" -> new Assigned();
            case "HANDLING" -> new Handling();
            case "DONE" -> new Done();
            case "TAKEN_BACK" -> new TakenBack();
            default -> throw new IllegalArgumentException("Unknown state of a delivery: " + code);
        };
    }

    /** In the receiver's register: it can be given back when the sender asks. */
    sealed interface Held extends DeliveryState {
        default TakenBack giveBack() {
            return new TakenBack();
        }
    }

    /** In the receiver's register and not yet done. */
    sealed interface UnderWay extends Held {
        /** Assigned, perhaps again; a document that is being handled stays so. */
        UnderWay assign();

        default Handling handle() {
            return new Handling();
        }

        default Done finish() {
            return new Done();
        }

        /** Returned to its sender after it was registered. */
        default Refused refuse() {
            return new Refused();
        }
    }

    /** In the receiver's inbox; its clerk has not acted. */
    record Arrived() implements DeliveryState {
        @Override
        public String code() {
            return "ARRIVED";
        }

        Accepted accept() {
            return new Accepted();
        }

        Refused refuse() {
            return new Refused();
        }

        TakenBack withdraw() {
            return new TakenBack();
        }
    }

    /** Not taken in, with a reason; nothing of it is kept at the receiver. */
    record Refused() implements DeliveryState {
        @Override
        public String code() {
            return "REFUSED";
        }
    }

    /** Has an arrival number. */
    record Accepted() implements UnderWay {
        @Override
        public String code() {
            return "ACCEPTED";
        }

        @Override
        public Assigned assign() {
            return new Assigned();
        }
    }

    /** The receiver's leader said who handles it. */
    record Assigned() implements UnderWay {
        @Override
        public String code() {
            return "ASSIGNED";
        }

        @Override
        public Assigned assign() {
            return this;
        }
    }

    /** Somebody works on it. */
    record Handling() implements UnderWay {
        @Override
        public String code() {
            return "HANDLING";
        }

        @Override
        public Handling assign() {
            return this;
        }
    }

    /** The receiver has finished; only a question asked before may still be answered. */
    record Done() implements Held {
        @Override
        public String code() {
            return "DONE";
        }
    }

    /** Back at its sender; at the receiver only metadata is left. */
    record TakenBack() implements DeliveryState {
        @Override
        public String code() {
            return "TAKEN_BACK";
        }
    }
}
