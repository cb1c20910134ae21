package vn.hososo.document.trace;

import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** An act on a thing that is frozen. */
class FrozenProblem extends ProblemException {
    enum Kind implements ProblemKind {
        RECORD_FROZEN;

        @Override
        public int status() {
            return 409;
        }

        @Override
        public Text title() {
            return new Text("Hồ sơ, tài liệu đang bị đóng băng", "The record is frozen");
        }
    }

    private FrozenProblem(Text detail) {
        super(Kind.RECORD_FROZEN, detail);
    }

    static FrozenProblem of(Thing thing) {
        return new FrozenProblem(new Text(
                thing.kind() + " " + thing.id() + " đang bị đóng băng, không được thay đổi.",
                thing.kind() + " " + thing.id() + " is frozen and takes no change."));
    }
}
