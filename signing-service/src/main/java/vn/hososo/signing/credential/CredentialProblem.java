package vn.hososo.signing.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;
import vn.hososo.signing.token.TokenFailure;

/** Why a credential is refused or cannot be used. */
public final class CredentialProblem extends ProblemException {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(CredentialProblem.class);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    enum Kind implements ProblemKind {
        CREDENTIAL_NOT_FOUND(404, "Không có chứng thư số này", "No such credential"),
        CREDENTIAL_EXISTS(409, "Chứng thư số đã được đăng ký", "The certificate is registered already"),
        CREDENTIAL_MISSING(409, "Chưa có chứng thư số để ký", "There is no credential to sign with"),
        MANDATE_MISSING(403, "Không có thẩm quyền ký", "No mandate to sign"),
        PIN_MISSING(400, "Thiếu mã PIN", "The PIN is missing"),
        PIN_WRONG(422, "Mã PIN không đúng", "The PIN is wrong"),
        KEY_FILE_UNUSABLE(422, "Tệp khóa không dùng được", "The key file cannot be used"),
        CERTIFICATE_NOT_TRUSTED(422, "Chứng thư số không được tin cậy", "The certificate is not trusted"),
        CERTIFICATE_EXPIRED(422, "Chứng thư số đã hết hạn", "The certificate has expired"),
        CERTIFICATE_NOT_YET_VALID(422, "Chứng thư số chưa có hiệu lực", "The certificate is not yet valid"),
        CERTIFICATE_NOT_FOR_SIGNING(422, "Chứng thư số không dùng để ký", "The certificate is not meant for signing"),
        CERTIFICATE_KEY_WEAK(422, "Khóa của chứng thư số quá ngắn", "The certificate's key is too short"),
        CERTIFICATE_REVOKED(422, "Chứng thư số đã bị thu hồi", "The certificate is revoked"),
        CERTIFICATE_STATUS_UNKNOWN(
                503,
                "Không biết chứng thư số có bị thu hồi không",
                "Nobody can tell whether the certificate is revoked"),
        CERTIFICATE_UNREADABLE(422, "Không đọc được chứng thư số", "The certificate cannot be read"),
        CREDENTIAL_SUSPENDED(409, "Chứng thư số đang tạm ngừng", "The credential is suspended"),
        CREDENTIAL_RETIRED(409, "Chứng thư số đã ngừng sử dụng", "The credential is retired"),
        CREDENTIAL_STATE_CONFLICT(
                409, "Trạng thái chứng thư số không cho phép", "The state of the credential does not allow this"),
        CREDENTIAL_PIN_LOCKED(409, "Nhập sai mã PIN quá nhiều lần", "Too many wrong PINs"),
        KEY_ON_OWN_DEVICE(409, "Khóa nằm trên thiết bị của người ký", "The key is on the signer's own device"),
        KEY_AT_SERVICE(409, "Khóa do hệ thống giữ", "The key is kept by the system"),
        TOKEN_UNKNOWN(422, "Chưa cấu hình thiết bị này", "No such token is configured"),
        TOKEN_KEY_MISSING(422, "Thiết bị không có khóa này", "The token does not hold this key"),
        TOKEN_LOCKED(409, "Thiết bị đã bị khóa", "The token is locked"),
        TOKEN_UNAVAILABLE(503, "Không dùng được thiết bị", "The token cannot be used"),
        MANDATE_NOT_FOUND(404, "Không có văn bản giao quyền này", "No such mandate"),
        MANDATE_ENDS_ALREADY(409, "Thẩm quyền ký đã kết thúc", "The mandate ends already");

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
                "Mã PIN không mở được khóa; không có gì thay đổi.",
                "The PIN does not open the key; nothing was changed.");
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

    static CredentialProblem expired() {
        return new CredentialProblem(
                Kind.CERTIFICATE_EXPIRED,
                "Chứng thư số đã hết hạn; hãy đăng ký chứng thư số mới.",
                "The certificate has expired; register a new one.");
    }

    static CredentialProblem notYetValid() {
        return new CredentialProblem(
                Kind.CERTIFICATE_NOT_YET_VALID,
                "Chứng thư số chưa đến ngày hiệu lực.",
                "The certificate's period has not begun.");
    }

    static CredentialProblem keyWeak() {
        return new CredentialProblem(
                Kind.CERTIFICATE_KEY_WEAK,
                "Khóa RSA phải có ít nhất 2048 bit.",
                "An RSA key must have at least 2048 bits.");
    }

    static CredentialProblem revoked(Instant at) {
        var day = LocalDate.ofInstant(at, VIETNAM);
        return new CredentialProblem(
                Kind.CERTIFICATE_REVOKED,
                "Tổ chức chứng thực đã thu hồi chứng thư số ngày " + DAY.format(day) + ".",
                "The authority revoked the certificate on " + day + ".");
    }

    static CredentialProblem statusUnknown() {
        return new CredentialProblem(
                Kind.CERTIFICATE_STATUS_UNKNOWN,
                "Tổ chức chứng thực không trả lời chứng thư số còn hiệu lực hay đã bị thu hồi; chưa ký gì. Hãy thử lại sau.",
                "The authority does not say whether the certificate is revoked; nothing was signed. Try again later.");
    }

    static CredentialProblem certificateUnreadable() {
        return new CredentialProblem(
                Kind.CERTIFICATE_UNREADABLE,
                "Hãy gửi chứng thư số dạng PEM hoặc DER, chứng thư của người ký trước, rồi đến các chứng thư cấp trên.",
                "Send the certificate as PEM or DER: the signer's first, then those above it.");
    }

    static CredentialProblem notActive(CredentialState state) {
        return state instanceof CredentialState.Retired
                ? new CredentialProblem(
                        Kind.CREDENTIAL_RETIRED,
                        "Chứng thư số đã ngừng sử dụng, không ký được nữa.",
                        "The credential is retired and signs no more.")
                : new CredentialProblem(
                        Kind.CREDENTIAL_SUSPENDED,
                        "Chứng thư số đang tạm ngừng; quản trị đơn vị có thể cho dùng lại.",
                        "The credential is suspended; the unit's administrator can resume it.");
    }

    static CredentialProblem stateConflict(CredentialState state) {
        return new CredentialProblem(
                Kind.CREDENTIAL_STATE_CONFLICT,
                "Chứng thư số đang ở trạng thái " + state.name() + ".",
                "The credential is in state " + state.name() + ".");
    }

    static CredentialProblem organNeedsNoMandate() {
        return new CredentialProblem(
                Kind.CREDENTIAL_STATE_CONFLICT,
                "Chứng thư số của cơ quan chỉ ký cho chính cơ quan, không cần văn bản giao quyền.",
                "An organ's credential signs for the organ only and has no mandates.");
    }

    static CredentialProblem pinLocked() {
        return new CredentialProblem(
                Kind.CREDENTIAL_PIN_LOCKED,
                "Đã nhập sai mã PIN quá số lần cho phép; để thiết bị không tự khóa, hệ thống không thử nữa. Hãy nhờ quản trị"
                        + " đơn vị mở lại.",
                "Too many wrong PINs came; no further one is tried, lest the token lock itself. Ask the unit's administrator"
                        + " to unlock.");
    }

    static CredentialProblem keyElsewhere(SigningCredential.KeyPlace wanted) {
        return wanted == SigningCredential.KeyPlace.HERE
                ? new CredentialProblem(
                        Kind.KEY_ON_OWN_DEVICE,
                        "Hãy chuẩn bị lần ký (preparations) rồi ký trên thiết bị.",
                        "Prepare the signature (preparations) and sign on the device.")
                : new CredentialProblem(
                        Kind.KEY_AT_SERVICE,
                        "Hãy ký trực tiếp (signatures) với mã PIN.",
                        "Sign directly (signatures) with the PIN.");
    }

    static CredentialProblem tokenUnknown(String token) {
        return new CredentialProblem(
                Kind.TOKEN_UNKNOWN,
                "Không có thiết bị nào được cấu hình với tên " + token + ".",
                "No token is configured under the name " + token + ".");
    }

    static CredentialProblem tokenKeyMissing() {
        return new CredentialProblem(
                Kind.TOKEN_KEY_MISSING,
                "Thiết bị không có khóa và chứng thư số với nhãn này, hoặc chứng thư số đã bị thay.",
                "The token has no key and certificate of this label, or the certificate was replaced.");
    }

    static CredentialProblem of(TokenFailure failure) {
        return switch (failure.reason()) {
            case PIN_WRONG -> pinWrong();
            case TRIES_SPENT -> pinLocked();
            case KEY_MISSING -> tokenKeyMissing();
            case TOKEN_LOCKED ->
                new CredentialProblem(
                        Kind.TOKEN_LOCKED,
                        "Thiết bị đã tự khóa; chỉ người quản lý thiết bị mở lại được bằng mã SO.",
                        "The token has locked itself; only its security officer can unlock it.");
            case UNAVAILABLE -> keyDoesNotSign(failure);
        };
    }

    static CredentialProblem keyDoesNotSign(Exception cause) {
        LOG.warnf(cause, "key cannot be used");
        return new CredentialProblem(
                Kind.TOKEN_UNAVAILABLE,
                "Thiết bị không được cắm, đang bận hoặc bị lỗi; chưa ký gì.",
                "The token is not there, busy or broken; nothing was signed.");
    }

    static boolean isPinWrong(Throwable failure) {
        return failure instanceof CredentialProblem problem && problem.kind() == Kind.PIN_WRONG;
    }

    static CredentialProblem mandateNotFound(UUID id) {
        return new CredentialProblem(
                Kind.MANDATE_NOT_FOUND,
                "Chứng thư số không có văn bản giao quyền " + id + ".",
                "The credential has no mandate " + id + ".");
    }

    static CredentialProblem mandateEndsAlready() {
        return new CredentialProblem(
                Kind.MANDATE_ENDS_ALREADY,
                "Ngày kết thúc phải từ ngày bắt đầu và sớm hơn ngày kết thúc đã có.",
                "The last day must not be before the first and must be earlier than the one there is.");
    }

    static CredentialProblem notForSigning() {
        return new CredentialProblem(
                Kind.CERTIFICATE_NOT_FOR_SIGNING,
                "Khóa không phải RSA hay ECDSA, hoặc mục đích sử dụng không có digitalSignature hay nonRepudiation.",
                "The key is neither RSA nor ECDSA, or its usage has neither digitalSignature nor nonRepudiation.");
    }

    static ProblemException foreignUnit() {
        return new ProblemException(
                CommonProblem.FORBIDDEN,
                new Text(
                        "Chỉ quản trị đơn vị mới được đăng ký chứng thư số cho đơn vị của mình.",
                        "Only a unit's administrator may register credentials and mandates of that unit."));
    }
}
