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
            case "CANCELLED" -> new Cancelled();
            default -> throw new IllegalArgumentException("Unknown state of an outgoing document: " + code);
        };
    }

    /** Still in the house: may be given up. */
    sealed interface Cancellable extends OutgoingState {
        default Cancelled cancel() {
            return new Cancelled();
        }
    }

    /** Has no number yet: annexes may still be added. */
    sealed interface Unnumbered extends Cancellable {}

    /** Lies with those who review or sign, and may be sent back for rework. */
    sealed interface Returnable extends OutgoingState {
        default Draft giveBack() {
            return new Draft();
        }
    }

    /**
     * Takes a new file: a draft any, in the place of the one before; a document that waits for a signature one that carries
     * signatures, which takes that place when they are found to hold.
     */
    sealed interface Revisable extends OutgoingState {}

    /** Not yet numbered and may be, because it is signed with ink. */
    sealed interface NumberableOnPaper extends Unnumbered {
        default Numbered numberOnPaper() {
            return new Numbered();
        }
    }

    /** Has its number and is still in the house: the organ may sign its annexes. */
    sealed interface WithNumber extends Cancellable {}

    /** Has left the house: no act of drafting, signing, numbering or issuing is possible any more. */
    sealed interface Out extends OutgoingState {}

    /** Being written; its file may be replaced. */
    record Draft() implements Unnumbered, Revisable {
        @Override
        public String code() {
            return "DRAFT";
        }

        Submitted submit() {
            return new Submitted();
        }

        UnderReview submitForReview(int levels) {
            return new UnderReview(levels);
        }
    }

    /**
     * Submitted, and still to be approved by so many levels before the leader. To clients it is a submitted document,
     * but it can neither be signed nor numbered.
     */
    record UnderReview(int pending) implements Unnumbered, Returnable {
        public UnderReview {
            if (pending < 1) {
                throw new IllegalArgumentException("Nothing is left to review");
            }
        }

        @Override
        public String code() {
            return "SUBMITTED";
        }

        OutgoingState approve() {
            return pending == 1 ? new Submitted() : new UnderReview(pending - 1);
        }
    }

    /** Waits for the leader. */
    record Submitted() implements NumberableOnPaper, Returnable, Revisable {
        @Override
        public String code() {
            return "SUBMITTED";
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
    record Numbered() implements WithNumber, Revisable {
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
    record OrganSigned() implements WithNumber {
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

    /** Given up before its issue; a number it had stays its own and visible. */
    record Cancelled() implements OutgoingState {
        @Override
        public String code() {
            return "CANCELLED";
        }
    }
}
