package vn.hososo.document.outgoing;

/**
 * The life of an outgoing document: draft, submission, leader's signature, number, organ's signature, issue (Decree
 * 30/2020, Art. 10–18). Each state offers only the acts that lead out of it; a document signed with ink outside the
 * system leaves the electronic way at {@code Submitted} or later.
 */
sealed interface OutgoingState {
    String code();

    static OutgoingState of(String code) {
        return switch (code) {
            case "DRAFT" -> new Draft();
            case "SUBMITTED" -> new Submitted();
            case "LEADER_SIGNED" -> new LeaderSigned();
            case "NUMBERED" -> new Numbered();
            case "ORGAN_SIGNED" -> new OrganSigned();
            case "ISSUED" -> new Issued();
            case "RECALLED" -> new Recalled();
            case "REPLACED" -> new Replaced();
            default -> throw new IllegalArgumentException("Unknown state of an outgoing document: " + code);
        };
    }

    /** Not yet numbered and may be, because it is signed with ink. */
    sealed interface NumberableOnPaper extends OutgoingState {
        default Numbered numberOnPaper() {
            return new Numbered();
        }
    }

    /** Has left the house: no act of drafting, signing, numbering or issuing is possible any more. */
    sealed interface Out extends OutgoingState {}

    /** Being written; its file may be replaced. */
    record Draft() implements OutgoingState {
        @Override
        public String code() {
            return "DRAFT";
        }

        Submitted submit() {
            return new Submitted();
        }
    }

    /** Waits for the leader. */
    record Submitted() implements NumberableOnPaper {
        @Override
        public String code() {
            return "SUBMITTED";
        }

        Draft giveBack() {
            return new Draft();
        }

        LeaderSigned signAsLeader() {
            return new LeaderSigned();
        }
    }

    /** Signed by the leader, waits for its number. */
    record LeaderSigned() implements NumberableOnPaper {
        @Override
        public String code() {
            return "LEADER_SIGNED";
        }

        Numbered number() {
            return new Numbered();
        }
    }

    /** Has number and date, waits for the organ's signature or is issued on paper. */
    record Numbered() implements OutgoingState {
        @Override
        public String code() {
            return "NUMBERED";
        }

        OrganSigned signAsOrgan() {
            return new OrganSigned();
        }

        Issued issueOnPaper() {
            return new Issued();
        }
    }

    /** Carries both signatures. */
    record OrganSigned() implements OutgoingState {
        @Override
        public String code() {
            return "ORGAN_SIGNED";
        }

        Issued issue() {
            return new Issued();
        }
    }

    /** In force at its receivers; its content never changes any more, but it may be taken back or replaced. */
    record Issued() implements Out {
        @Override
        public String code() {
            return "ISSUED";
        }

        Recalled recall() {
            return new Recalled();
        }

        Replaced replace() {
            return new Replaced();
        }
    }

    /** Taken back by its organ (thu hồi): frozen. */
    record Recalled() implements Out {
        @Override
        public String code() {
            return "RECALLED";
        }
    }

    /** Another document took its place (thay thế). */
    record Replaced() implements Out {
        @Override
        public String code() {
            return "REPLACED";
        }
    }
}
