package vn.hososo.kit.problem;

/** The problems every service can answer with. */
public enum CommonProblem implements ProblemKind {
    UNAUTHENTICATED(401, "Chưa xác thực", "Not authenticated"),
    FORBIDDEN(403, "Không có quyền", "Not allowed"),
    NOT_FOUND(404, "Không tìm thấy", "Not found"),
    METHOD_NOT_ALLOWED(405, "Phương thức không được phép", "Method not allowed"),
    NOT_ACCEPTABLE(406, "Không có định dạng được yêu cầu", "Not acceptable"),
    UNSUPPORTED_MEDIA_TYPE(415, "Định dạng nội dung không được hỗ trợ", "Unsupported media type"),
    INVALID_REQUEST(400, "Yêu cầu không hợp lệ", "Invalid request"),
    IDEMPOTENCY_KEY_MISSING(400, "Thiếu Idempotency-Key", "Idempotency-Key is missing"),
    IDEMPOTENCY_KEY_REUSED(
            422, "Idempotency-Key đã dùng cho nội dung khác", "Idempotency-Key was used with another body"),
    IF_MATCH_MISSING(428, "Thiếu If-Match", "If-Match is missing"),
    STALE_VERSION(412, "Phiên bản đã cũ", "The version is stale"),
    FILE_TOO_LARGE(413, "Tệp quá lớn", "The file is too large"),
    OVERLOADED(503, "Hệ thống đang quá tải", "Overloaded"),
    PEER_UNAVAILABLE(503, "Dịch vụ phụ thuộc chưa sẵn sàng", "A service it depends on is unavailable"),
    INTERNAL_ERROR(500, "Lỗi hệ thống", "Internal error");

    private final int status;
    private final Text title;

    CommonProblem(int status, String vi, String en) {
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
