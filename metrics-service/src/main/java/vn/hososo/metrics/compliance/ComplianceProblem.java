package vn.hososo.metrics.compliance;

import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What may be wrong with a question about ratios. */
class ComplianceProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private ComplianceProblem(Kind kind, Text detail) {
        super(kind, detail);
    }

    static ComplianceProblem unitUnknown() {
        return new ComplianceProblem(
                Kind.MEASURED_UNIT_UNKNOWN,
                new Text("Không có đơn vị này trong số liệu.", "No figures are kept for such a unit."));
    }

    static ComplianceProblem foreignEvidence() {
        return new ComplianceProblem(
                Kind.EVIDENCE_NOT_PERMITTED,
                new Text(
                        "Chỉ đơn vị đó và lãnh đạo, văn phòng của đơn vị cấp trên được xem danh mục minh chứng.",
                        "Only the unit itself and leaders and offices of the units above it may see its evidence."));
    }

    enum Kind implements ProblemKind {
        MEASURED_UNIT_UNKNOWN(404, "Không có số liệu của đơn vị này", "No figures of this unit"),
        EVIDENCE_NOT_PERMITTED(403, "Không được xem minh chứng của đơn vị này", "Evidence of this unit is not for you");

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
