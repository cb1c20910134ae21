package vn.hososo.metrics.deadletter;

import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What may stand in the way of a decision about a dead letter. */
class DeadLetterProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private DeadLetterProblem(Kind kind, Text detail) {
        super(kind, detail);
    }

    static DeadLetterProblem notFound() {
        return new DeadLetterProblem(
                Kind.DEAD_LETTER_NOT_FOUND,
                new Text("Không có bản ghi bị để riêng này.", "No record with this id was put aside."));
    }

    static DeadLetterProblem decided(DeadLetterState state) {
        return new DeadLetterProblem(
                Kind.DEAD_LETTER_DECIDED,
                new Text(
                        "Bản ghi đã được xử lý: " + state + ".",
                        "The record was decided about before: " + state + "."));
    }

    static DeadLetterProblem lost() {
        return new DeadLetterProblem(
                Kind.DEAD_LETTER_LOST,
                new Text(
                        "Bản ghi không còn ở chỗ của nó trong chủ đề.",
                        "The record is no longer at its place in the topic."));
    }

    enum Kind implements ProblemKind {
        DEAD_LETTER_NOT_FOUND(404, "Không có bản ghi bị để riêng này", "No such dead letter"),
        DEAD_LETTER_DECIDED(409, "Bản ghi đã được xử lý", "The dead letter is decided already"),
        DEAD_LETTER_LOST(409, "Bản ghi không còn trong chủ đề", "The record is no longer in its topic");

        private final int status;
        private final Text title;

        Kind(int status, String vi, String en) {
            this.status = status;
            this.title = new Text(vi, en);
        }

        @Override
        public int status() {
            return status;
        }

        @Override
        public Text title() {
            return title;
        }
    }
}
