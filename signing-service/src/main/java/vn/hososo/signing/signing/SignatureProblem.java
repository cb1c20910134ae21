package vn.hososo.signing.signing;

import java.util.List;
import java.util.UUID;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** Why a document is not signed. */
final class SignatureProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    enum Kind implements ProblemKind {
        SIGNATURE_NOT_FOUND(404, "Không có chữ ký này", "No such signature"),
        ALREADY_SIGNED(409, "Văn bản đã được ký", "The document is signed already"),
        LEADER_SIGNATURE_MISSING(409, "Chưa có chữ ký của người có thẩm quyền", "The leader's signature is missing"),
        NUMBER_MISSING(409, "Văn bản chưa có số", "The document has no number"),
        DOCUMENT_NOT_SIGNABLE(409, "Văn bản không ở trạng thái ký", "The document is not in a state to be signed"),
        UNIT_ENDED(409, "Đơn vị ban hành đã kết thúc hoạt động", "The issuing unit has ended"),
        SIGNATURE_UNFINISHED(409, "Lần ký trước chưa kết thúc", "The earlier attempt has not ended"),
        SIGNATURE_ABANDONED(409, "Lần ký trước đã bị hủy", "The earlier attempt was given up"),
        SIGNATURE_NOT_VALID(422, "Chữ ký tạo ra không hợp lệ", "The signature made is not valid"),
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

    private SignatureProblem(Kind kind, String vi, String en) {
        super(kind, new Text(vi, en));
    }

    static SignatureProblem notFound(UUID id) {
        return new SignatureProblem(
                Kind.SIGNATURE_NOT_FOUND, "Không tìm thấy chữ ký " + id + ".", "Signature " + id + " was not found.");
    }

    static SignatureProblem alreadySigned() {
        return new SignatureProblem(
                Kind.ALREADY_SIGNED,
                "Văn bản đã mang chữ ký với tư cách này.",
                "The document already carries a signature in this capacity.");
    }

    static SignatureProblem leaderSignatureMissing() {
        return new SignatureProblem(
                Kind.LEADER_SIGNATURE_MISSING,
                "Cơ quan chỉ ký văn bản đã có chữ ký hợp lệ của người có thẩm quyền.",
                "The organ signs only what carries a valid signature of the person with authority.");
    }

    static SignatureProblem numberMissing() {
        return new SignatureProblem(
                Kind.NUMBER_MISSING,
                "Hãy cấp số cho văn bản trước khi ký số của cơ quan.",
                "Give the document its number before the organ signs.");
    }

    static SignatureProblem notSignable(String state) {
        return new SignatureProblem(
                Kind.DOCUMENT_NOT_SIGNABLE,
                "Văn bản đang ở trạng thái " + state + ".",
                "The document is in state " + state + ".");
    }

    static SignatureProblem organsAlone() {
        return new SignatureProblem(
                Kind.DOCUMENT_NOT_SIGNABLE,
                "Phụ lục là tệp riêng và bản sao chỉ mang chữ ký số của cơ quan.",
                "An annex in a file of its own and a copy carry the organ's signature only.");
    }

    static SignatureProblem unitEnded() {
        return new SignatureProblem(
                Kind.UNIT_ENDED,
                "Đơn vị đã kết thúc hoạt động không ký văn bản nữa.",
                "A unit that has ended signs no more documents.");
    }

    static SignatureProblem unfinished() {
        return new SignatureProblem(
                Kind.SIGNATURE_UNFINISHED,
                "Chưa rõ lần ký trước với khóa này đã được lưu chưa; hãy thử lại sau vài giây.",
                "It is not known yet whether the earlier attempt with this key was stored; try again in a few seconds.");
    }

    static SignatureProblem abandoned() {
        return new SignatureProblem(
                Kind.SIGNATURE_ABANDONED,
                "Lần ký trước với khóa này không được lưu; hãy xem lại văn bản và ký với khóa mới.",
                "The earlier attempt with this key was not stored; look at the document again and sign with a new key.");
    }

    static SignatureProblem notValid(List<String> reasons) {
        var codes = String.join(", ", reasons);
        return new SignatureProblem(
                Kind.SIGNATURE_NOT_VALID,
                "Chữ ký vừa tạo không vượt qua kiểm tra nên không được lưu: " + codes + ".",
                "The signature just made did not pass verification and was not stored: " + codes + ".");
    }

    static SignatureProblem preparationNotFound(UUID id) {
        return new SignatureProblem(
                Kind.PREPARATION_NOT_FOUND,
                "Không tìm thấy lần chuẩn bị ký " + id + " của bạn.",
                "You have no preparation " + id + ".");
    }

    static SignatureProblem preparationExpired() {
        return new SignatureProblem(
                Kind.PREPARATION_EXPIRED,
                "Đã quá thời hạn nhận giá trị ký; chưa ký gì. Hãy chuẩn bị lại.",
                "The value came after the deadline; nothing was signed. Prepare again.");
    }

    static SignatureProblem preparationUsed() {
        return new SignatureProblem(
                Kind.PREPARATION_USED,
                "Giá trị ký cho lần chuẩn bị này đã được nhận.",
                "A value for this preparation has been taken already.");
    }

    static SignatureProblem valueForeign() {
        return new SignatureProblem(
                Kind.SIGNATURE_VALUE_FOREIGN,
                "Giá trị không phải do khóa của chứng thư số này ký trên dữ liệu đã chuẩn bị.",
                "The value was not made by this certificate's key over the prepared data.");
    }

    static ProblemException roleMissing() {
        return new ProblemException(
                CommonProblem.FORBIDDEN,
                new Text(
                        "Lãnh đạo ký với tư cách LEADER, văn thư ký với tư cách ORGAN.",
                        "A leader signs as LEADER, a clerk as ORGAN."));
    }

    static ProblemException foreignUnit() {
        return new ProblemException(
                CommonProblem.FORBIDDEN,
                new Text("Văn bản do đơn vị khác ban hành.", "The document is issued by another unit."));
    }
}
