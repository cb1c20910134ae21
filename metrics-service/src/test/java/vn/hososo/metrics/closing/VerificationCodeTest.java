package vn.hososo.metrics.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class VerificationCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void aCodeIsFourGroupsOfFourAndUnderstoodAsItIsPrinted() {
        var code = VerificationCode.next();

        assertThat(code.text()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(VerificationCode.parse(code.text())).contains(code);
    }

    @Test
    void lettersThatLookAlikeSmallLettersAndMissingHyphensAreUnderstood() {
        var code = VerificationCode.next();
        var typed = code.text()
                .toLowerCase(Locale.ROOT)
                .replace("-", " ")
                .replace('0', 'o')
                .replace('1', 'l');

        assertThat(VerificationCode.parse(typed)).contains(code);
    }

    @Test
    void anyOneWrongCharacterIsNoticed() {
        var code = VerificationCode.next().text();

        for (int i = 0; i < code.length(); i++) {
            for (char other : ALPHABET.toCharArray()) {
                if (code.charAt(i) != '-' && code.charAt(i) != other) {
                    var wrong = code.substring(0, i) + other + code.substring(i + 1);
                    assertThat(VerificationCode.parse(wrong)).as(wrong).isEmpty();
                }
            }
        }
    }

    @Test
    void whatIsNoCodeIsNone() {
        assertThat(VerificationCode.parse("")).isEmpty();
        assertThat(VerificationCode.parse("0000-0000-0000-000")).isEmpty();
        assertThat(VerificationCode.parse("UUUU-UUUU-UUUU-UUUU")).isEmpty();
        assertThat(VerificationCode.parse("'; drop table decision.closing; --")).isEmpty();
    }

    @Test
    void codesDoNotRepeat() {
        var seen = new HashSet<VerificationCode>();
        for (int i = 0; i < 1000; i++) {
            seen.add(VerificationCode.next());
        }

        assertThat(seen).hasSize(1000);
    }
}
