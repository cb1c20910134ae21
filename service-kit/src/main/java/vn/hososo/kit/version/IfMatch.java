package vn.hososo.kit.version;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** The version that the client saw, as it stood in {@code ETag}; what is not stale may be acted on. */
public record IfMatch(String tag) {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    public static IfMatch required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(
                    CommonProblem.IF_MATCH_MISSING,
                    new Text(
                            "Cần gửi If-Match với ETag đã nhận khi xem.",
                            "Send If-Match with the ETag that came when you read it."));
        }
        return new IfMatch(header.trim());
    }

    /** The tag of a version, as it is answered in {@code ETag}. */
    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** Refuses to act on anything but the version the client saw; a weak or foreign tag is no match. */
    public void require(int version) {
        Matcher matcher = TAG.matcher(tag);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) != version) {
            throw stale();
        }
    }

    /** The problem of whoever acts on something that somebody else has changed meanwhile. */
    public static ProblemException stale() {
        return new ProblemException(
                CommonProblem.STALE_VERSION,
                new Text(
                        "Đã có thay đổi sau khi bạn xem; hãy tải lại.",
                        "It has changed since you saw it; read it again."));
    }
}
