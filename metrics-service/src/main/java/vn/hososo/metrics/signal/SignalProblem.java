package vn.hososo.metrics.signal;

import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What may be wrong with asking about units. */
class SignalProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private SignalProblem(Kind kind, Text detail) {
        super(kind, detail);
    }

    static SignalProblem notPermitted() {
        return new SignalProblem(
                Kind.SIGNALS_NOT_PERMITTED,
                new Text(
                        "Chỉ văn phòng của đơn vị cấp trên được xem dấu hiệu cần hỏi của đơn vị này.",
                        "Only the office of a unit above it may see the signals of this unit."));
    }

    enum Kind implements ProblemKind {
        SIGNALS_NOT_PERMITTED(403, "Không được xem dấu hiệu của đơn vị này", "Signals of this unit are not for you");

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
