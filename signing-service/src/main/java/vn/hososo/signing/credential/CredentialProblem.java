package vn.hososo.signing.credential;

import java.util.UUID;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** Why a credential is refused or cannot be used. */
public final class CredentialProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    enum Kind implements ProblemKind {
        CREDENTIAL_NOT_FOUND(404, "Không có chứng thư số này", "No such credential"),
        CREDENTIAL_EXISTS(409, "Chứng thư số đã được đăng ký", "The certificate is registered already"),
        CREDENTIAL_MISSING(409, "Chưa có chứng thư số để ký", "There is no credential to sign with"),
        MANDATE_MISSING(403, "Không có thẩm quyền ký", "No mandate to sign"),
        PIN_MISSING(400, "Thiếu mã PIN", "The PIN is missing"),
        PIN_WRONG(422, "Mã PIN không đúng", "The PIN is wrong"),
        KEY_FILE_UNUSABLE(422, "Tệp khóa không dùng được", "The key file cannot be used"),
        CERTIFICATE_NOT_TRUSTED(422, "Chứng thư số không được tin cậy", "The certificate is not trusted"),
        CERTIFICATE_NOT_VALID_NOW(
                422, "Chứng thư số không trong thời hạn hiệu lực", "The certificate is not valid now"),
        CERTIFICATE_NOT_FOR_SIGNING(422, "Chứng thư số không dùng để ký", "The certificate is not meant for signing");

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

    private CredentialProblem(Kind kind, String vi, String en) {
        super(kind, new Text(vi, en));
    }

    static CredentialProblem notFound(UUID id) {
        return new CredentialProblem(
                Kind.CREDENTIAL_NOT_FOUND,
                "Không có chứng thư số " + id + " mà bạn được dùng.",
                "There is no credential " + id + " that you may use.");
    }

    static CredentialProblem exists() {
        return new CredentialProblem(
                Kind.CREDENTIAL_EXISTS,
                "Chứng thư số trong tệp này đã được đăng ký.",
                "The certificate in this file is registered already.");
    }

    static CredentialProblem missing() {
        return new CredentialProblem(
                Kind.CREDENTIAL_MISSING,
                "Chưa đăng ký chứng thư số còn hiệu lực nào dùng được cho lần ký này.",
                "No valid credential is registered that could be used for this signature.");
    }

    static CredentialProblem mandateMissing() {
        return new CredentialProblem(
                Kind.MANDATE_MISSING,
                "Trong ngày hôm nay không có văn bản giao quyền ký cho đơn vị ban hành.",
                "There is no mandate for the issuing unit on this day.");
    }

    public static CredentialProblem pinMissing() {
        return new CredentialProblem(
                Kind.PIN_MISSING, "Hãy nhập mã PIN của chứng thư số.", "Give the credential's PIN.");
    }

    static CredentialProblem pinWrong() {
        return new CredentialProblem(
                Kind.PIN_WRONG,
                "Mã PIN không mở được tệp khóa; không có gì thay đổi.",
                "The PIN does not open the key file; nothing was changed.");
    }

    static CredentialProblem keyFileUnusable() {
        return new CredentialProblem(
                Kind.KEY_FILE_UNUSABLE,
                "Tệp phải là PKCS#12 có đúng một khóa bí mật và chứng thư số của nó.",
                "The file must be PKCS#12 with exactly one private key and its certificate.");
    }

    static CredentialProblem notTrusted() {
        return new CredentialProblem(
                Kind.CERTIFICATE_NOT_TRUSTED,
                "Chuỗi chứng thư không dẫn tới tổ chức chứng thực nào được cấu hình.",
                "The certificate's chain does not lead to a configured authority.");
    }

    static CredentialProblem notValidNow() {
        return new CredentialProblem(
                Kind.CERTIFICATE_NOT_VALID_NOW,
                "Chứng thư số đã hết hạn hoặc chưa đến ngày hiệu lực.",
                "The certificate has expired or is not yet valid.");
    }

    static CredentialProblem notForSigning() {
        return new CredentialProblem(
                Kind.CERTIFICATE_NOT_FOR_SIGNING,
                "Mục đích sử dụng khóa không có digitalSignature hay nonRepudiation.",
                "The key usage has neither digitalSignature nor nonRepudiation.");
    }

    static ProblemException foreignUnit() {
        return new ProblemException(
                CommonProblem.FORBIDDEN,
                new Text(
                        "Chỉ quản trị đơn vị mới được đăng ký chứng thư số cho đơn vị của mình.",
                        "Only a unit's administrator may register credentials and mandates of that unit."));
    }
}
