package vn.hososo.document.delivery;

import java.util.UUID;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What can be wrong with a request about deliveries. */
class DeliveryProblem extends ProblemException {
    enum Kind implements ProblemKind {
        DELIVERY_NOT_FOUND(404, "Không tìm thấy lượt gửi", "Delivery not found"),
        DELIVERY_STATE_CONFLICT(
                409, "Trạng thái lượt gửi không cho phép", "The state of the delivery does not allow this"),
        RECALL_NOT_ASKED(409, "Bên gửi không yêu cầu lấy lại", "The sender has not asked for it back");

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

    private DeliveryProblem(Kind kind, String vi, String en) {
        super(kind, new Text(vi, en));
    }

    static DeliveryProblem notFound(UUID id) {
        return new DeliveryProblem(
                Kind.DELIVERY_NOT_FOUND,
                "Không có lượt gửi nào mang mã " + id + ".",
                "There is no delivery " + id + ".");
    }

    static DeliveryProblem wrongState(DeliveryState state, DeliveryAct act) {
        return new DeliveryProblem(
                Kind.DELIVERY_STATE_CONFLICT,
                "Không thể " + act.vi() + " khi lượt gửi ở trạng thái " + state.code() + ".",
                "Cannot " + act.en() + " while the delivery is " + state.code() + ".");
    }

    static DeliveryProblem notAsked(DeliveryState state) {
        return new DeliveryProblem(
                Kind.RECALL_NOT_ASKED,
                "Lượt gửi ở trạng thái " + state.code() + " và không có yêu cầu lấy lại nào chờ trả lời.",
                "The delivery is " + state.code() + " and no request to give it back waits for an answer.");
    }
}
