package vn.hososo.signing.signing;

import java.util.UUID;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** Why a value from the signer's own device is not taken. */
final class PreparationProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    enum Kind implements ProblemKind {
        PREPARATION_NOT_FOUND(404, "Không có lần chuẩn bị ký này", "No such preparation"),
        PREPARATION_EXPIRED(410, "Đã quá hạn ký", "The time to sign is over"),
        PREPARATION_USED(409, "Lần chuẩn bị ký đã được dùng", "The preparation is used already"),
        SIGNATURE_VALUE_FOREIGN(422, "Giá trị ký không khớp", "The value does not fit");

        private final int status;
        private final Text title;

        Kind(int status, String vi, String en) {
            this.status = status;
            title = new Text(vi, en);
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

    private PreparationProblem(Kind kind, String vi, String en) {
        super(kind, new Text(vi, en));
    }

    static PreparationProblem notFound(UUID id) {
        return new PreparationProblem(
                Kind.PREPARATION_NOT_FOUND,
                "Không tìm thấy lần chuẩn bị ký " + id + " của bạn.",
                "You have no preparation " + id + ".");
    }

    static PreparationProblem expired() {
        return new PreparationProblem(
                Kind.PREPARATION_EXPIRED,
                "Đã quá thời hạn nhận giá trị ký; chưa ký gì. Hãy chuẩn bị lại.",
                "The value came after the deadline; nothing was signed. Prepare again.");
    }

    static PreparationProblem used() {
        return new PreparationProblem(
                Kind.PREPARATION_USED,
                "Giá trị ký cho lần chuẩn bị này đã được nhận.",
                "A value for this preparation has been taken already.");
    }

    static PreparationProblem valueForeign() {
        return new PreparationProblem(
                Kind.SIGNATURE_VALUE_FOREIGN,
                "Giá trị không phải do khóa của chứng thư số này ký trên dữ liệu đã chuẩn bị.",
                "The value was not made by this certificate's key over the prepared data.");
    }
}
