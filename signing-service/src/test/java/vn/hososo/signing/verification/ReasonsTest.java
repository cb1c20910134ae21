package vn.hososo.signing.verification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hososo.signing.structure.Flaw;
import vn.hososo.signing.verification.Reasons.Explanation;

class ReasonsTest {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String UNEXPLAINED =
            Reasons.explained(List.of("?"), VIETNAMESE).getFirst().message();
    /** No reason against a signature. */
    private static final Set<Indication> GOOD = Set.of(Indication.TOTAL_PASSED, Indication.PASSED);

    @Test
    void everyCodeOfAVerdictHasASentenceInBothLanguages() {
        var codes = codes();
        assertThat(codes)
                .contains("PAGE_ADDED", "CERTIFICATE_REVOKED", "HASH_FAILURE", "SIGNER_UNKNOWN", "TIMESTAMP_MISSING");

        var vietnamese = Reasons.explained(codes, VIETNAMESE);
        var english = Reasons.explained(codes, Locale.ENGLISH);

        assertThat(vietnamese)
                .allSatisfy(it ->
                        assertThat(it.message()).as(it.code()).isNotBlank().isNotEqualTo(UNEXPLAINED));
        assertThat(english)
                .zipSatisfy(
                        vietnamese,
                        (en, vi) -> assertThat(en.message())
                                .as(en.code())
                                .isNotBlank()
                                .isNotEqualTo(vi.message())
                                .endsWith("."));
    }

    @Test
    void whatALaterVersionOfTheLibraryMightSayIsStillAnswered() {
        assertThat(Reasons.explained(List.of("SOMETHING_NEW"), Locale.ENGLISH))
                .containsExactly(new Explanation("SOMETHING_NEW", "The signature fails one of the checks."));
    }

    private static List<String> codes() {
        return Stream.of(
                        Arrays.stream(Flaw.values()).map(Flaw::name),
                        ours(),
                        Arrays.stream(SubIndication.values()).map(SubIndication::name),
                        Arrays.stream(Indication.values())
                                .filter(Predicate.not(GOOD::contains))
                                .map(Indication::name))
                .flatMap(codes -> codes)
                .toList();
    }

    /** The constants of the classes that give reasons of our own. */
    private static Stream<String> ours() {
        return Stream.of("verification.Judgement", "signing.SignatureMaker", "recognition.RecognitionRules")
                .flatMap(ReasonsTest::constants);
    }

    private static Stream<String> constants(String type) {
        try {
            return Arrays.stream(Class.forName("vn.hososo.signing." + type).getDeclaredFields())
                    .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                    .map(ReasonsTest::value);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String value(Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
