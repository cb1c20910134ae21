package vn.hososo.signing.timestamp;

import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What can go wrong with a time stamp. */
public final class TimestampProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    enum Kind implements ProblemKind {
        TIMESTAMP_UNAVAILABLE(503, new Text("Không lấy được dấu thời gian", "No time stamp can be had"));

        private final int status;
        private final Text title;

        Kind(int status, Text title) {
            this.status = status;
            this.title = title;
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

    private TimestampProblem(Kind kind, Text detail) {
        super(kind, detail);
    }

    static TimestampProblem unavailable() {
        return new TimestampProblem(
                Kind.TIMESTAMP_UNAVAILABLE,
                new Text(
                        "Máy chủ cấp dấu thời gian không trả lời; chưa ký và không có gì thay đổi. Hãy thử lại sau.",
                        "The time-stamp authority does not answer; nothing was signed or changed. Try again later."));
    }
}
