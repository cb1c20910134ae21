package vn.hososo.metrics.closing;

import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;
import vn.hososo.metrics.compliance.Period;

/** Why a period is not closed, or a closing not found. */
final class ClosingProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private ClosingProblem(Kind kind, Text detail) {
        super(kind, detail);
    }

    static ClosingProblem unknown() {
        return new ClosingProblem(
                Kind.CLOSING_NOT_FOUND, new Text("Không có lần chốt kỳ này.", "There is no such closing."));
    }

    static ClosingProblem notEnded(Period days) {
        return new ClosingProblem(
                Kind.PERIOD_NOT_ENDED,
                new Text(
                        "Kỳ kết thúc ngày " + days.to() + "; chỉ chốt được từ ngày hôm sau.",
                        "The period ends on " + days.to() + "; it can be closed from the day after."));
    }

    static ClosingProblem notSettled() {
        return new ClosingProblem(
                Kind.PERIOD_NOT_SETTLED,
                new Text(
                        "Chưa đọc hết các sự kiện đã xảy ra; hãy thử lại sau ít phút.",
                        "Not everything that happened has been read yet; try again in a few minutes."));
    }

    static ClosingProblem closed(Closing latest) {
        return new ClosingProblem(
                Kind.PERIOD_CLOSED,
                new Text(
                        "Kỳ đã được chốt (lần " + latest.number() + "); muốn chốt lại phải nêu lý do (reason).",
                        "The period is closed already (no. " + latest.number() + "); closing again needs a reason."));
    }

    static ClosingProblem nothingToCorrect() {
        return new ClosingProblem(
                Kind.PERIOD_NOT_CLOSED,
                new Text(
                        "Kỳ chưa chốt lần nào nên không có gì để chốt lại; hãy bỏ lý do (reason).",
                        "The period was never closed, so there is nothing to correct; leave the reason out."));
    }

    enum Kind implements ProblemKind {
        CLOSING_NOT_FOUND(404, "Không tìm thấy lần chốt kỳ", "Closing not found"),
        PERIOD_NOT_ENDED(409, "Kỳ chưa kết thúc", "The period has not ended"),
        PERIOD_NOT_SETTLED(409, "Số liệu của kỳ chưa ổn định", "The figures of the period are not settled"),
        PERIOD_CLOSED(409, "Kỳ đã chốt", "The period is closed already"),
        PERIOD_NOT_CLOSED(409, "Kỳ chưa chốt", "The period is not closed");

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
