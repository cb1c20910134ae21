package vn.hososo.gateway.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The last six digits of the eight in RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(Totp.code(SECRET, seconds / 30)).isEqualTo(code);
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(seconds))).hasValue(seconds / 30);
    }

    @Test
    void aClockMayBeOneStepOffAndNotTwo() {
        // Given
        var at = Instant.ofEpochSecond(1_111_111_111);
        long step = at.getEpochSecond() / 30;

        // Then
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 1), at)).hasValue(step - 1);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 1), at)).hasValue(step + 1);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 2), at)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 2), at)).isEmpty();
    }

    @Test
    void secretsAreWrittenAsTheStandardSays() {
        assertThat(Base32.of(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Base32.of(new byte[] {-1, -1, -1, -1, -1})).isEqualTo("77777777");
    }

    @Test
    void recoveryCodesAreManyAndHoweverTypedTheSame() {
        // When
        var codes = RecoveryCodes.random();

        // Then
        assertThat(codes).hasSize(8).doesNotHaveDuplicates().allMatch(it -> it.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        var code = codes.getFirst();
        assertThat(RecoveryCodes.hash(code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isEqualTo(RecoveryCodes.hash(code));
    }
}
