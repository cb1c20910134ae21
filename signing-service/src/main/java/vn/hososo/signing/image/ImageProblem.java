package vn.hososo.signing.image;

import java.util.UUID;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;
import vn.hososo.signing.credential.CredentialKind;

/** Why an image of a signature or a stamp is refused. */
final class ImageProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    enum Kind implements ProblemKind {
        IMAGE_NOT_FOUND(404, "Chưa có hình chữ ký hoặc con dấu", "There is no image"),
        IMAGE_UNUSABLE(422, "Hình không dùng được", "The image cannot be used"),
        IMAGE_NOT_TRANSPARENT(422, "Nền hình không trong suốt", "The image's background is not transparent"),
        IMAGE_WRONG_COLOUR(422, "Màu của hình không đúng", "The image has the wrong colour");

        private final int status;
        private final Text title;

        Kind(int status, String vi, String en) {
            this.status = status;
            title = new Text(vi, en);
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

    private ImageProblem(Kind kind, String vi, String en) {
        super(kind, new Text(vi, en));
    }

    static ImageProblem notFound(UUID credentialId) {
        return new ImageProblem(
                Kind.IMAGE_NOT_FOUND,
                "Chứng thư số " + credentialId + " chưa có hình.",
                "Credential " + credentialId + " has no image.");
    }

    static ImageProblem unusable(int mostPixels) {
        return new ImageProblem(
                Kind.IMAGE_UNUSABLE,
                "Tệp phải là PNG từ 40 điểm ảnh mỗi chiều đến tổng cộng " + mostPixels + " điểm ảnh.",
                "The file must be a PNG of at least 40 pixels either way and at most " + mostPixels + " in all.");
    }

    static ImageProblem notTransparent() {
        return new ImageProblem(
                Kind.IMAGE_NOT_TRANSPARENT,
                "Nền phải trong suốt: ít nhất một phần tư hình không có màu.",
                "The background must be transparent: at least a quarter of the image without colour.");
    }

    static ImageProblem wrongColour(CredentialKind kind) {
        return kind == CredentialKind.PERSON
                ? new ImageProblem(
                        Kind.IMAGE_WRONG_COLOUR,
                        "Hình chữ ký của người có thẩm quyền phải màu xanh.",
                        "The image of a person's signature must be blue.")
                : new ImageProblem(
                        Kind.IMAGE_WRONG_COLOUR,
                        "Hình con dấu của cơ quan phải màu đỏ.",
                        "The image of an organ's stamp must be red.");
    }

    static ProblemException tooLarge(long limit) {
        return new ProblemException(
                CommonProblem.FILE_TOO_LARGE,
                new Text("Tệp lớn hơn " + limit + " byte.", "The file has more than " + limit + " bytes."));
    }
}
