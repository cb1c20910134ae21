package vn.hososo.document.retention;

import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What can be wrong with a table of retention. */
class RetentionProblem extends ProblemException {
    enum Kind implements ProblemKind {
        RETENTION_RULE_EXISTS(409, "Quy định thời hạn bảo quản đã có", "The rule of retention is there already");

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

    private RetentionProblem(Kind kind, String vi, String en) {
        super(kind, new Text(vi, en));
    }

    static RetentionProblem exists(NewRetentionRule rule) {
        return new RetentionProblem(
                Kind.RETENTION_RULE_EXISTS,
                "Đã có quy định " + rule.code() + " từ ngày " + rule.validFrom() + "; hãy dùng ngày hiệu lực khác.",
                "There is a rule " + rule.code() + " from " + rule.validFrom() + "; use another day.");
    }
}
