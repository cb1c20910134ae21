package vn.hososo.document.content;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.problem.Violation;

/** The name of an uploaded file: one that hides its end from whoever reads it is refused with the file. */
final class FileName {
    private static final Pattern DECEPTIVE =
            Pattern.compile("[\\p{Cc}\\x{061C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private FileName() {}

    /** Refuses control characters, NUL among them, and those that change the direction of writing. */
    static void requirePlain(@Nullable String name, String field) {
        if (name != null && DECEPTIVE.matcher(name).find()) {
            Text rule = new Text(
                    "Tên tệp có ký tự điều khiển hoặc ký tự đổi chiều chữ.",
                    "The file's name has control characters or characters that change the direction of writing.");
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST, rule, List.of(new Violation(field, "form", rule)));
        }
    }
}
