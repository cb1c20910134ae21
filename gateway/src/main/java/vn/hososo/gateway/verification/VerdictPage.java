package vn.hososo.gateway.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Locale;

/** The verdict on a file and on each of its signatures, in plain words. */
final class VerdictPage extends Page {

    private VerdictPage(Locale language) {
        super(language);
    }

    static String of(Locale language, JsonNode verification) {
        var page = new VerdictPage(language);
        page.whole(verification);
        int number = 1;
        for (var signature : verification.path("signatures")) {
            page.signature(number++, signature);
        }
        return page.html();
    }

    private void whole(JsonNode verification) {
        int signatures = verification.path("signatures").size();
        add("<section class=\"result " + look(text(verification, "status")) + "\" role=\"status\">\n");
        switch (text(verification, "status")) {
            case "VALID" ->
                verdict(
                        signatures == 1 ? "Chữ ký số hợp lệ" : "Cả " + signatures + " chữ ký số đều hợp lệ",
                        signatures == 1 ? "The signature is valid" : "All " + signatures + " signatures are valid",
                        "Nội dung đã ký không bị sửa từ khi ký.",
                        "What was signed has not been changed since.");
            case "INVALID" ->
                verdict(
                        "Chữ ký số KHÔNG hợp lệ",
                        "NOT validly signed",
                        "Đừng dựa vào tệp này; lý do nêu ở từng chữ ký bên dưới.",
                        "Do not rely on this file; the reasons stand with each signature below.");
            case "UNSIGNED" ->
                verdict(
                        "Tệp không có chữ ký số",
                        "The file is not signed",
                        "Hình chữ ký hay con dấu trên trang, nếu có, chỉ là hình ảnh.",
                        "A signature or a stamp seen on a page is nothing but a picture.");
            default ->
                verdict(
                        "Chưa kết luận được",
                        "No conclusion",
                        "Không đủ căn cứ để nói chữ ký hợp lệ hay không; lý do nêu ở từng chữ ký bên dưới.",
                        "There is not enough to call it valid or not; the reasons stand with each signature below.");
        }
        add("</section>\n");
    }

    private void verdict(String vi, String en, String meansVi, String meansEn) {
        add("<h2>" + say(vi, en) + "</h2><p>" + say(meansVi, meansEn) + "</p>\n");
    }

    private void signature(int number, JsonNode signature) {
        var name = text(signature, "signerName");
        add("<section class=\"signature " + look(text(signature, "status")) + "\">\n<h3>" + say("Chữ ký ", "Signature ")
                + number + (name.isEmpty() ? "" : ": " + escaped(name)) + "</h3>\n<dl>\n");
        line("Kết luận", "Verdict", verdict(text(signature, "status")));
        reasons(signature);
        line("Người ký", "Signer", signer(signature));
        line("Tư cách", "Capacity", capacity(signature));
        line("Thẩm quyền", "Mandate", mandate(text(signature.path("mandate"), "status")));
        line("Thời điểm ký", "Time", time(signature));
        line("Phạm vi", "Covers", coverage(text(signature, "coverage")));
        line("Thay đổi sau chữ ký", "Later changes", changes(signature.path("changes")));
        line("Chứng thư số khi ký", "Certificate when signing", certificate(signature.path("certificate")));
        line("Nơi cấp chứng thư số", "Issued by", issuer(signature.path("certificate")));
        line("Mức chữ ký", "Level", level(text(signature, "level")));
        add("</dl>\n</section>\n");
    }

    private void reasons(JsonNode signature) {
        if (signature.path("explanations").isEmpty()) {
            return;
        }
        add("<dt>" + say("Vì sao", "Why") + "</dt><dd><ul>");
        for (var reason : signature.path("explanations")) {
            add("<li>" + escaped(text(reason, "message")) + " <code>" + escaped(text(reason, "code")) + "</code></li>");
        }
        add("</ul></dd>\n");
    }

    private String verdict(String status) {
        return switch (status) {
            case "VALID" -> say("Hợp lệ", "Valid");
            case "INVALID" -> say("Không hợp lệ", "Not valid");
            default -> say("Chưa kết luận được", "No conclusion");
        };
    }

    private String signer(JsonNode signature) {
        var subject = text(signature, "subject");
        return subject.isEmpty() ? say("không đọc được", "cannot be read") : subject;
    }

    private String capacity(JsonNode signature) {
        return switch (text(signature, "capacity")) {
            case "LEADER" -> say("Người có thẩm quyền ký văn bản", "The leader who signs the document");
            case "ORGAN" -> say("Cơ quan, tổ chức (con dấu số)", "The organ (digital stamp)");
            default ->
                switch (text(signature.path("mandate"), "holderKind")) {
                    case "PERSON" -> say("Cá nhân", "A person");
                    case "ORGAN" -> say("Cơ quan, tổ chức (con dấu số)", "An organ (digital stamp)");
                    default ->
                        say(
                                "Không rõ: chữ ký không được tạo trên hệ thống này",
                                "Not known: the signature was not made with this system");
                };
        };
    }

    private String mandate(String status) {
        return switch (status) {
            case "HELD" ->
                say(
                        "Có thẩm quyền ký vào ngày ký, theo đăng ký của hệ thống",
                        "Held on the day of signing, by this system's register");
            case "NOT_HELD" ->
                say(
                        "Không có thẩm quyền ký vào ngày ký, theo đăng ký của hệ thống",
                        "Not held on the day of signing, by this system's register");
            default ->
                say(
                        "Không rõ: chứng thư số không đăng ký trong hệ thống này",
                        "Not known: the certificate is not registered in this system");
        };
    }

    private String time(JsonNode signature) {
        if (signature.hasNonNull("timestampedAt")) {
            return moment(signature, "timestampedAt")
                    + say(
                            " (được chứng minh bằng dấu thời gian của bên thứ ba)",
                            " (proven by the time stamp of a third party)");
        }
        return signature.hasNonNull("signedAt")
                ? moment(signature, "signedAt")
                        + say(
                                " (do người ký tự khai, không có gì chứng minh)",
                                " (as the signer claims; nothing proves it)")
                : say("không rõ", "not known");
    }

    private String coverage(String coverage) {
        return coverage.equals("WHOLE_DOCUMENT")
                ? say("Toàn bộ tệp", "The whole file")
                : say(
                        "Tệp như khi ký; sau đó tệp được ghi tiếp",
                        "The file as it was when signed; it was continued later");
    }

    private String changes(JsonNode changes) {
        var said = new ArrayList<String>();
        for (var change : changes) {
            said.add(change(change.asText()));
        }
        return said.isEmpty()
                ? say("Không có thay đổi được phép nào", "None that it permits")
                : String.join("; ", said);
    }

    private String change(String change) {
        return switch (change) {
            case "SIGNATURE_ADDED" -> say("có thêm chữ ký", "a further signature");
            case "DOCUMENT_TIMESTAMP_ADDED" -> say("có thêm dấu thời gian", "a time stamp of the document");
            case "VALIDATION_DATA_ADDED" ->
                say("có thêm dữ liệu để kiểm tra lâu dài", "data for verification in the long term");
            case "FORM_FILLED" ->
                say(
                        "điền ô được chữ ký cho phép (như số, ngày)",
                        "fields filled in that it permits (such as number and date)");
            case "METADATA_CHANGED" -> say("đổi thông tin mô tả tệp", "the file's description");
            default -> change;
        };
    }

    private String certificate(JsonNode certificate) {
        var revoked = certificate.hasNonNull("revokedAt")
                ? say("; thu hồi lúc ", "; revoked at ") + moment(certificate, "revokedAt")
                : "";
        return status(text(certificate, "status")) + revoked;
    }

    private String status(String status) {
        return switch (status) {
            case "GOOD" -> say("Còn hiệu lực, không bị thu hồi", "Valid and not revoked");
            case "REVOKED" -> say("Đã bị thu hồi", "Revoked");
            case "EXPIRED" -> say("Đã hết hạn", "Expired");
            case "NOT_YET_VALID" -> say("Chưa có hiệu lực", "Not valid yet");
            case "NOT_TRUSTED" -> say("Không do tổ chức được tin cậy cấp", "Not from an authority that is trusted");
            default -> say("Không rõ có bị thu hồi hay không", "Not known whether it was revoked");
        };
    }

    private String issuer(JsonNode certificate) {
        if (text(certificate, "issuer").isEmpty()) {
            return say("không đọc được", "cannot be read");
        }
        var validity = certificate.hasNonNull("validFrom") && certificate.hasNonNull("validTo")
                ? say("; hiệu lực từ ", "; valid from ")
                        + moment(certificate, "validFrom")
                        + say(" đến ", " to ")
                        + moment(certificate, "validTo")
                : "";
        return text(certificate, "issuer")
                + say("; số sê-ri ", "; serial number ")
                + text(certificate, "serial")
                + validity;
    }

    private String level(String level) {
        return switch (level) {
            case "B-B" -> say("B-B: không có dấu thời gian", "B-B: no time stamp");
            case "B-T" -> say("B-T: có dấu thời gian", "B-T: with a time stamp");
            case "B-LT" -> say("B-LT: kiểm tra được lâu dài", "B-LT: can be verified in the long term");
            case "B-LTA" -> say("B-LTA: lưu trữ lâu dài", "B-LTA: kept verifiable in the archive");
            default -> say("Không theo mức PAdES nào", "No baseline level of PAdES");
        };
    }

    private static String look(String status) {
        return switch (status) {
            case "VALID" -> "valid";
            case "INVALID" -> "invalid";
            default -> "open";
        };
    }
}
