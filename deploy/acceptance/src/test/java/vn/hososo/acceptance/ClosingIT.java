package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A closed period on the running platform: its print is signed by the system, and its code opens the same figures. */
class ClosingIT {
    private static final Duration READING = Duration.ofMinutes(2);
    private static final String PERIOD = "2026-03";

    @BeforeAll
    static void start() {
        RunningPlatform.start();
    }

    @Test
    void theReportOfAClosedPeriodIsSignedAndItsCodeResolves() throws IOException {
        // Given
        Person office = Person.signIn("office.ubnd-huyen");

        // When
        Answer closed = closed(office).ok();

        // Then
        String code = closed.field("code");
        assertThat(office.get("/api/metrics/closings/" + closed.field("id"))
                        .ok()
                        .json()
                        .get("verified")
                        .asBoolean())
                .isTrue();
        Answer print =
                office.get("/api/metrics/reports/" + PERIOD + "?format=pdf").ok();
        Answer byCode = Person.nobody()
                .get("/api/metrics/verification/" + code + "/report")
                .ok();
        assertThat(byCode.http().body()).isEqualTo(print.http().body());
        Answer page = Person.nobody().get("/verify?code=" + code).ok();
        assertThat(page.header("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.text()).contains(closed.field("evidenceHash")).contains("Mã đúng");
        assertThat(Person.nobody().get("/verify?code=0000-0000-0000-0001").status())
                .isEqualTo(404);
        theSignatureHolds(office, print);
        anybodyMayCheckIt(print.http().body());
    }

    private static void anybodyMayCheckIt(byte[] print) {
        Answer valid =
                Person.nobody().upload("/verify?lang=vi", null, print, null).ok();
        assertThat(valid.text())
                .contains("Chữ ký số hợp lệ")
                .contains("Hệ thống Hồ Sơ Số")
                .contains("được chứng minh bằng dấu thời gian");
        Answer forged = Person.nobody()
                .upload("/verify?lang=vi", null, Arrays.copyOf(print, print.length + 20), null)
                .ok();
        assertThat(forged.text()).contains("KHÔNG hợp lệ").contains("BYTES_AFTER_SIGNATURE");
        Answer none = Person.nobody().upload("/verify?lang=vi", null, new byte[] {1}, null);
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("không phải PDF");
    }

    /** Tried with the same key while metrics-service is still reading what the demonstration told it. */
    private static Answer closed(Person office) {
        String key = Person.key();
        Instant end = Instant.now().plus(READING);
        Answer answer;
        do {
            answer = office.post("/api/metrics/closings", "{\"period\":\"%s\"}".formatted(PERIOD), key);
        } while (answer.status() == 409
                && answer.field("code").equals("PERIOD_NOT_SETTLED")
                && Instant.now().isBefore(end));
        return answer;
    }

    private static void theSignatureHolds(Person office, Answer print) throws IOException {
        Answer verified = office.upload(
                        "/api/signing/verifications", null, print.http().body())
                .ok();
        assertThat(verified.field("status")).isEqualTo("VALID");
        assertThat(verified.json().at("/signatures/0/signerName").asText()).isEqualTo("Hệ thống Hồ Sơ Số");

        Path saved = RunningPlatform.home().resolve("report.pdf");
        Files.write(saved, print.http().body());
        String pdfsig = Tools.require("ClosingIT: signature by pdfsig", "pdfsig");
        assertThat(Tools.output(List.of(pdfsig, "-nocert", saved.toString())))
                .contains("Signature is Valid")
                .contains("Total document signed");
    }
}
