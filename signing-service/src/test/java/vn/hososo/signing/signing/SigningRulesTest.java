package vn.hososo.signing.signing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.signing.document.Capacity;
import vn.hososo.signing.document.OutgoingDocument;
import vn.hososo.signing.document.Part;

class SigningRulesTest {

    private static final UUID UNIT = UUID.randomUUID();
    private static final UUID REVISION = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 5);

    @ParameterizedTest
    @CsvSource({
        "LEADER, DRAFT, DOCUMENT_NOT_SIGNABLE",
        "LEADER, LEADER_SIGNED, ALREADY_SIGNED",
        "LEADER, NUMBERED, ALREADY_SIGNED",
        "LEADER, ISSUED, ALREADY_SIGNED",
        "LEADER, CANCELLED, DOCUMENT_NOT_SIGNABLE",
        "ORGAN, SUBMITTED, LEADER_SIGNATURE_MISSING",
        "ORGAN, LEADER_SIGNED, NUMBER_MISSING",
        "ORGAN, ORGAN_SIGNED, ALREADY_SIGNED",
        "ORGAN, RECALLED, DOCUMENT_NOT_SIGNABLE",
    })
    void theOrderOfTheDecreeIsKept(Capacity capacity, String state, String code) {
        refused(code, capacity, document(state, null), UNIT, REVISION);
    }

    @Test
    void leaderSignsWhatIsSubmittedAndOrganWhatIsNumbered() {
        assertThatCode(() -> SigningRules.check(
                        asked(Capacity.LEADER, REVISION), caller(UNIT), document("SUBMITTED", null), TODAY))
                .doesNotThrowAnyException();
        assertThatCode(() -> SigningRules.check(
                        asked(Capacity.ORGAN, REVISION), caller(UNIT), document("NUMBERED", null), TODAY))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "LEADER, SUBMITTED, DOCUMENT_NOT_SIGNABLE",
        "LEADER, NUMBERED, DOCUMENT_NOT_SIGNABLE",
        "ORGAN, DRAFT, LEADER_SIGNATURE_MISSING",
        "ORGAN, LEADER_SIGNED, NUMBER_MISSING",
        "ORGAN, ORGAN_SIGNED, ALREADY_SIGNED",
        "ORGAN, ISSUED, DOCUMENT_NOT_SIGNABLE",
        "ORGAN, RECALLED, DOCUMENT_NOT_SIGNABLE",
    })
    void theOrganAloneSignsAnAnnexBetweenNumberAndIssue(Capacity capacity, String state, String code) {
        refused(code, capacity, annex(state), UNIT, REVISION);
    }

    @Test
    void oneSignsWhatOneSaw() {
        refused("REVISION_NOT_CURRENT", Capacity.LEADER, document("SUBMITTED", null), UNIT, UUID.randomUUID());
    }

    @Test
    void anotherUnitsDocumentIsForbidden() {
        refused("FORBIDDEN", Capacity.LEADER, document("SUBMITTED", null), UUID.randomUUID(), REVISION);
    }

    @Test
    void aUnitSignsBeforeItsEndAndNotFromItOn() {
        assertThatCode(() -> SigningRules.check(
                        asked(Capacity.LEADER, REVISION),
                        caller(UNIT),
                        document("SUBMITTED", TODAY.plusDays(1)),
                        TODAY))
                .doesNotThrowAnyException();
        refused("UNIT_ENDED", Capacity.LEADER, document("SUBMITTED", TODAY), UNIT, REVISION);
    }

    @Test
    void eachCapacityNeedsItsRole() {
        var clerk = new Caller("a", "a", "A", UNIT, Set.of("clerk"));

        assertThatCode(() -> SigningRules.checkRole(Capacity.ORGAN, clerk)).doesNotThrowAnyException();
        assertThatThrownBy(() -> SigningRules.checkRole(Capacity.LEADER, clerk)).hasMessageStartingWith("FORBIDDEN");
    }

    private static void refused(String code, Capacity capacity, OutgoingDocument document, UUID unit, UUID revision) {
        assertThatThrownBy(() -> SigningRules.check(asked(capacity, revision), caller(unit), document, TODAY))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith(code + ":");
    }

    private static NewSignature asked(Capacity capacity, UUID revision) {
        return new NewSignature(UUID.randomUUID(), revision, capacity, null, null, null);
    }

    private static Caller caller(UUID unit) {
        return new Caller(UUID.randomUUID().toString(), "leader.thua", "Lãnh đạo", unit, Set.of("leader", "clerk"));
    }

    private static OutgoingDocument document(String state, @Nullable LocalDate validTo) {
        return document(state, validTo, null);
    }

    private static OutgoingDocument annex(String state) {
        return document(state, null, new Part(Part.Kind.ANNEX, UUID.randomUUID(), null));
    }

    private static OutgoingDocument document(String state, @Nullable LocalDate validTo, @Nullable Part part) {
        return new OutgoingDocument(
                UUID.randomUUID(),
                UNIT,
                state,
                REVISION,
                "00",
                "7",
                "QĐ-UBND",
                TODAY,
                "Nguyễn Văn Hùng",
                "Chủ tịch",
                "Thứa",
                null,
                validTo,
                part);
    }
}
