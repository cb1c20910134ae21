package vn.hososo.document.outgoing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What can be wrong with an act on an outgoing document. */
class OutgoingProblem extends ProblemException {
    enum Kind implements ProblemKind {
        OUTGOING_NOT_FOUND(404, "Không tìm thấy văn bản đi", "Outgoing document not found"),
        SIGNED_REVISION_NOT_FOUND(404, "Không tìm thấy phiên bản đã ký", "Signed revision not found"),
        OUTGOING_STATE_CONFLICT(
                409, "Trạng thái văn bản không cho phép", "The state of the document does not allow this"),
        SIGNATURES_MISSING(409, "Thiếu chữ ký số hợp lệ", "Valid signatures are missing"),
        REVISION_NOT_CURRENT(409, "Phiên bản không còn hiện hành", "The revision is no longer current"),
        REVISION_NOT_VERIFIED(422, "Phiên bản ký chưa được xác minh", "The signed revision is not verified");

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

    private OutgoingProblem(Kind kind, String vi, String en) {
        super(kind, new Text(vi, en));
    }

    static OutgoingProblem notFound(UUID id) {
        return new OutgoingProblem(
                Kind.OUTGOING_NOT_FOUND,
                "Không có văn bản đi nào mang mã " + id + ".",
                "There is no outgoing document " + id + ".");
    }

    static OutgoingProblem noSignedRevision(UUID signatureId) {
        return new OutgoingProblem(
                Kind.SIGNED_REVISION_NOT_FOUND,
                "Chưa có phiên bản nào của chữ ký " + signatureId + ".",
                "No revision of the signature " + signatureId + " is stored.");
    }

    static OutgoingProblem wrongState(OutgoingState state, Act act) {
        return new OutgoingProblem(
                Kind.OUTGOING_STATE_CONFLICT,
                "Không thể " + act.vi() + " khi văn bản ở trạng thái " + name(state) + ".",
                "Cannot " + act.en() + " while the document is " + name(state) + ".");
    }

    private static String name(OutgoingState state) {
        return state instanceof OutgoingState.UnderReview review
                ? state.code() + " (UNDER_REVIEW: " + review.pending() + ")"
                : state.code();
    }

    static OutgoingProblem signaturesMissing(Collection<Capacity> missing) {
        String names = missing.stream().map(Capacity::name).collect(Collectors.joining(", "));
        return new OutgoingProblem(
                Kind.SIGNATURES_MISSING,
                "Phiên bản hiện hành thiếu chữ ký số hợp lệ: " + names + ".",
                "The current revision lacks the valid signatures: " + names + ".");
    }

    static OutgoingProblem annexesUnsigned(List<String> titles) {
        String names = String.join("; ", titles);
        return new OutgoingProblem(
                Kind.SIGNATURES_MISSING,
                "Phụ lục chưa có chữ ký số hợp lệ của cơ quan: " + names + ".",
                "Annexes without a valid signature of the organ: " + names + ".");
    }

    static OutgoingProblem notCurrent(UUID revisionId) {
        return new OutgoingProblem(
                Kind.REVISION_NOT_CURRENT,
                "Phiên bản " + revisionId + " không còn là phiên bản hiện hành.",
                "The revision " + revisionId + " is no longer the current one.");
    }

    static OutgoingProblem notValid(UUID signatureId) {
        return new OutgoingProblem(
                Kind.REVISION_NOT_VERIFIED,
                "Chữ ký " + signatureId + " không được xác minh là hợp lệ.",
                "The signature " + signatureId + " was not verified as valid.");
    }
}
