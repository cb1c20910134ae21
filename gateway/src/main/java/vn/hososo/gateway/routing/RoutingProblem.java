package vn.hososo.gateway.routing;

import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** The problems that only the road has. */
enum RoutingProblem implements ProblemKind {
    SERVICE_TOO_SLOW(504, "Dịch vụ trả lời quá chậm", "The service answers too slowly");

    private final int status;
    private final Text title;

    RoutingProblem(int status, String vi, String en) {
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
