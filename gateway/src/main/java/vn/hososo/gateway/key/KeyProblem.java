package vn.hososo.gateway.key;

import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What can go wrong when a key is added. */
class KeyProblem extends ProblemException {
    private static final long serialVersionUID = 1L;

    private KeyProblem(Kind kind, Text detail) {
        super(kind, detail);
    }

    enum Kind implements ProblemKind {
        KEY_CHANGE_UNDER_WAY(409, "Đang thay khóa", "A change of keys is under way"),
        KEY_DIRECTORY_NOT_WRITABLE(409, "Không ghi được thư mục khóa", "The key directory is not writable");

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

    static KeyProblem underWay() {
        return new KeyProblem(
                Kind.KEY_CHANGE_UNDER_WAY,
                new Text(
                        "Khóa mới đã công bố và sắp được dùng để ký; hãy chờ.",
                        "A new key is published and about to sign; wait for it."));
    }

    static KeyProblem notWritable() {
        return new KeyProblem(
                Kind.KEY_DIRECTORY_NOT_WRITABLE,
                new Text(
                        "Cổng không được ghi vào thư mục khóa; hãy đặt tệp khóa mới vào đó.",
                        "The gateway may not write to the key directory; put a file with the new key there."));
    }
}
