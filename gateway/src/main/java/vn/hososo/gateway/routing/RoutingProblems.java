package vn.hososo.gateway.routing;

import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** What goes wrong on the road, in words. */
final class RoutingProblems {
    private RoutingProblems() {}

    static ProblemException unknownPath() {
        return new ProblemException(
                CommonProblem.NOT_FOUND, new Text("Không có gì ở đường dẫn này.", "There is nothing under this path."));
    }

    static ProblemException unavailable(Upstream upstream) {
        return new ProblemException(
                CommonProblem.PEER_UNAVAILABLE,
                new Text(
                        "Dịch vụ " + upstream.vietnamese() + " tạm thời chưa sẵn sàng; hãy thử lại sau.",
                        "The service " + upstream.name() + " is unavailable at the moment; try again later."));
    }

    static ProblemException tooSlow(Upstream upstream) {
        return new ProblemException(
                RoutingProblem.SERVICE_TOO_SLOW,
                new Text(
                        "Dịch vụ " + upstream.vietnamese()
                                + " chưa trả lời kịp; việc có thể đã được thực hiện, hãy xem lại.",
                        "The service " + upstream.name()
                                + " did not answer in time; the act may have been done all the same: look first."));
    }

    static ProblemException oldProtocol() {
        return new ProblemException(
                CommonProblem.INVALID_REQUEST, new Text("Cần HTTP/1.1 trở lên.", "HTTP/1.1 or newer is needed."));
    }

    static ProblemException tooLarge(long limit) {
        long megabytes = limit / (1024 * 1024);
        return new ProblemException(
                CommonProblem.FILE_TOO_LARGE,
                new Text(
                        "Nội dung gửi lên vượt quá " + megabytes + " MB.",
                        "The content sent is larger than " + megabytes + " MB."));
    }
}
