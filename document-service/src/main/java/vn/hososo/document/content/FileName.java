package vn.hososo.document.content;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/**
 * The name under which a file is sent. It is not kept, but people read it before they send or open a file: one that
 * hides its ending (bidirectional controls) or names another place (separators) is a trick, not a name.
 */
final class FileName {
    private static final Pattern TRICK =
            Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069/\\\\]");

    private FileName() {}

    static void require(@Nullable String name, String field) {
        if (name != null && TRICK.matcher(name).find()) {
            throw ProblemException.invalid(
                    field,
                    "form",
                    new Text(
                            "Tên tệp không được có ký tự điều khiển, ký tự đổi chiều viết hay dấu phân cách đường dẫn.",
                            "The file name must not contain control characters, bidirectional controls or path"
                                    + " separators."));
        }
    }
}
