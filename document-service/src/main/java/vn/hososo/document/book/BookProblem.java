package vn.hososo.document.book;

import java.util.Collection;
import java.util.stream.Collectors;
import vn.hososo.document.register.DocumentKind;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What can be wrong with a request about registers and their books. */
class BookProblem extends ProblemException {
    enum Kind implements ProblemKind {
        REGISTER_KIND_NUMBERED(409, "Loại văn bản đã được cấp số trong năm", "A kind has been numbered in the year");

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

    private BookProblem(Kind kind, String vi, String en) {
        super(kind, new Text(vi, en));
    }

    static BookProblem kindNumbered(Collection<DocumentKind> kinds, int year) {
        String names = kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
        return new BookProblem(
                Kind.REGISTER_KIND_NUMBERED,
                "Năm " + year + " đã cấp số cho: " + names + "; sổ riêng chỉ mở được từ năm sau (fromYear).",
                "Numbers of " + year + " were given to: " + names
                        + "; their register can begin the year after (fromYear).");
    }
}
