package vn.hososo.gateway.limits;

import java.time.Duration;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** Why a request is too much. */
class LimitsProblem extends ProblemException {
    private static final long serialVersionUID = 1L;

    private LimitsProblem(Kind kind, Text detail) {
        super(kind, detail);
    }

    enum Kind implements ProblemKind {
        TOO_MANY_REQUESTS(429, "Quá nhiều yêu cầu", "Too many requests"),
        REQUEST_TOO_SLOW(408, "Yêu cầu gửi quá chậm", "The request comes too slowly"),
        URI_TOO_LONG(414, "Đường dẫn quá dài", "The path is too long"),
        HEADERS_TOO_LARGE(431, "Phần đầu yêu cầu quá lớn", "The request's headers are too large");

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

    static LimitsProblem tooMany(Duration wait) {
        long seconds = seconds(wait);
        return new LimitsProblem(
                Kind.TOO_MANY_REQUESTS,
                new Text(
                        "Đã gửi quá nhiều yêu cầu; hãy thử lại sau " + seconds + " giây.",
                        "Too many requests were sent; try again in " + seconds + " s."));
    }

    static LimitsProblem tooSlow() {
        return new LimitsProblem(
                Kind.REQUEST_TOO_SLOW,
                new Text(
                        "Nội dung được gửi quá chậm nên bị ngắt; hãy gửi lại.",
                        "The body came so slowly that it was cut off; send it again."));
    }

    static LimitsProblem uriTooLong(int limit) {
        return new LimitsProblem(
                Kind.URI_TOO_LONG,
                new Text(
                        "Đường dẫn và tham số dài hơn " + limit + " ký tự.",
                        "Path and query are longer than " + limit + " characters."));
    }

    static LimitsProblem headersTooLarge(int lines, long bytes) {
        return new LimitsProblem(
                Kind.HEADERS_TOO_LARGE,
                new Text(
                        "Phần đầu yêu cầu có hơn " + lines + " dòng hoặc hơn " + bytes + " byte.",
                        "The request has more than " + lines + " header lines or more than " + bytes
                                + " bytes of them."));
    }

    static ProblemException bodyTooLarge(long limit) {
        return new ProblemException(
                CommonProblem.FILE_TOO_LARGE,
                new Text(
                        "Nội dung gửi lên vượt quá " + limit / 1024 + " KB.",
                        "The content sent is larger than " + limit / 1024 + " KB."));
    }

    static ProblemException overloaded() {
        return new ProblemException(
                CommonProblem.OVERLOADED,
                new Text(
                        "Có quá nhiều yêu cầu cùng lúc; hãy thử lại sau giây lát.",
                        "Too many requests at the same time; try again in a moment."));
    }

    /** At least one, for a client that comes back at once would be refused again. */
    static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
