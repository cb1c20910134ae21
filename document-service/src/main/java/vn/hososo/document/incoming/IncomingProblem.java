package vn.hososo.document.incoming;

import java.util.UUID;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What can be wrong with a request about incoming documents. */
class IncomingProblem extends ProblemException {
    enum Kind implements ProblemKind {
        INCOMING_NOT_FOUND(404, "Không tìm thấy văn bản đến", "Incoming document not found"),
        INCOMING_STATE_CONFLICT(
                409, "Trạng thái văn bản đến không cho phép", "The state of the incoming document does not allow this"),
        INCOMING_DUPLICATE(409, "Văn bản đến đã được đăng ký", "The incoming document is registered already"),
        REPLY_NOT_ISSUED(409, "Văn bản trả lời chưa được phát hành", "The reply has not been issued"),
        PAPER_REFUSED(422, "Không nhận văn bản giấy", "Paper is refused"),
        PAPER_REFUSAL_NOT_FOUND(404, "Không tìm thấy lần từ chối", "Refusal not found"),
        STATE_SECRET_REFUSED(422, "Không nhận văn bản mật", "State-secret documents are refused");

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

    private IncomingProblem(Kind kind, String vi, String en) {
        super(kind, new Text(vi, en));
    }

    private IncomingProblem(Kind kind, String related, String vi, String en) {
        super(kind, new Text(vi, en), related);
    }

    static IncomingProblem notFound(UUID id) {
        return new IncomingProblem(
                Kind.INCOMING_NOT_FOUND,
                "Không có văn bản đến nào mang mã " + id + ".",
                "There is no incoming document " + id + ".");
    }

    static IncomingProblem wrongState(IncomingState state, IncomingAct act) {
        return new IncomingProblem(
                Kind.INCOMING_STATE_CONFLICT,
                "Không thể " + act.vi() + " khi văn bản đến ở trạng thái " + state.code() + ".",
                "Cannot " + act.en() + " while the incoming document is " + state.code() + ".");
    }

    static IncomingProblem duplicate(UUID first) {
        return new IncomingProblem(
                Kind.INCOMING_DUPLICATE,
                "/api/documents/incoming/" + first,
                "Văn bản cùng nơi gửi, số, ký hiệu và ngày đã được đăng ký với mã " + first
                        + "; nếu chủ ý đăng ký lại, gửi linksTo với mã này.",
                "A document of the same sender, number, symbol and date is registered as " + first
                        + "; to register it again on purpose send linksTo with this id.");
    }

    static IncomingProblem replyNotIssued(UUID replyId) {
        return new IncomingProblem(
                Kind.REPLY_NOT_ISSUED,
                "Văn bản " + replyId + " chưa phát hành nên chưa phải là văn bản trả lời.",
                "The document " + replyId + " is not issued and so is no reply yet.");
    }

    static IncomingProblem stateSecret(Secrecy secrecy) {
        return new IncomingProblem(
                Kind.STATE_SECRET_REFUSED,
                "Văn bản có độ mật " + secrecy + " không được nhận qua hệ thống này (Quyết định 28/2018/QĐ-TTg, Điều 1"
                        + " khoản 2; Nghị định 30/2020/NĐ-CP). Không có gì được lưu.",
                "A document marked " + secrecy + " must not enter this system (Decision 28/2018/QD-TTg, Art. 1.2;"
                        + " Decree 30/2020/ND-CP). Nothing was stored.");
    }

    static IncomingProblem paperRefused(PaperRefusalView refusal) {
        return new IncomingProblem(
                Kind.PAPER_REFUSED,
                "/api/documents/incoming/refusals/" + refusal.id(),
                refusal.reply(),
                "The unit takes no paper of this sender (" + refusal.cause() + "); the refusal is kept.");
    }

    static IncomingProblem noRefusal(UUID id) {
        return new IncomingProblem(
                Kind.PAPER_REFUSAL_NOT_FOUND,
                "Không có lần từ chối nào mang mã " + id + ".",
                "There is no refusal " + id + ".");
    }
}
