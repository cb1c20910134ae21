package vn.hososo.document.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hososo.document.register.DocumentKind;

class CompletenessTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 5);

    private final Folio question = folio(1, ItemKind.INCOMING, new Standing.Arrived(true, null));
    private final Folio answer = folio(2, ItemKind.OUTGOING, new Standing.Issued(DAY, true));

    @Test
    void nothingIsMissingFromAQuestionWithItsSignedAnswer() {
        // When / Then
        assertThat(reasons(question.documentId(), question, answer)).isEmpty();
    }

    @Test
    void anEmptyDossierIsOnlyEmpty() {
        // When / Then
        assertThat(reasons(question.documentId())).containsExactly(Gap.Reason.EMPTY);
    }

    @Test
    void aQuestionThatNeedsActionNeedsAnIssuedDocument() {
        // Given
        Folio draft = folio(2, ItemKind.OUTGOING, new Standing.Unissued());
        Folio withdrawn = folio(3, ItemKind.OUTGOING, new Standing.Withdrawn());

        // When
        List<Gap.Reason> reasons = reasons(question.documentId(), question, draft, withdrawn);

        // Then
        assertThat(reasons).containsExactly(Gap.Reason.NO_RESULT_DOCUMENT, Gap.Reason.UNISSUED_DRAFT);
    }

    @Test
    void whatIsOnlyForInformationNeedsNoAnswer() {
        // Given
        Folio information = folio(1, ItemKind.INCOMING, new Standing.Arrived(false, null));

        // When / Then
        assertThat(reasons(information.documentId(), information)).isEmpty();
        assertThat(reasons(null, question)).isEmpty();
    }

    @Test
    void anIssueWithoutSignaturesIsNamedByItsOrdinal() {
        // Given
        Folio onPaper = folio(7, ItemKind.OUTGOING, new Standing.Issued(DAY, false));

        // When
        List<Gap> gaps = new Completeness(null, List.of(answer, onPaper)).gaps();

        // Then
        assertThat(gaps).containsExactly(new Gap(Gap.Reason.UNSIGNED_ISSUE, 7, onPaper.documentId()));
        assertThat(gaps.getFirst().place()).isEqualTo("documents.7");
    }

    @Test
    void filingAfterTheWorkWasOverIsMadeAfterTheFact() {
        // Given
        Folio sameDay = folio(1, ItemKind.OUTGOING, new Standing.Issued(DAY, true));
        Folio later = folio(2, ItemKind.OUTGOING, new Standing.Issued(DAY.minusDays(1), true));

        // When / Then
        assertThat(sameDay.madeAfterTheFact()).isFalse();
        assertThat(later.madeAfterTheFact()).isTrue();
        assertThat(question.madeAfterTheFact()).isFalse();
    }

    @Test
    void aDossierOpenedAfterTheCompletionOfItsDocumentIsMarked() {
        // Given
        Folio done = folio(1, ItemKind.INCOMING, new Standing.Arrived(true, DAY));
        Filling takenOut = new Filling(List.of(), List.of(done), List.of(), List.of());

        // When / Then
        assertThat(takenOut.openedAfterCompletion(done.documentId(), DAY)).isFalse();
        assertThat(takenOut.openedAfterCompletion(done.documentId(), DAY.plusDays(1)))
                .isTrue();
        assertThat(takenOut.openedAfterCompletion(null, DAY.plusDays(1))).isFalse();
    }

    private static List<Gap.Reason> reasons(@Nullable UUID incomingId, Folio... folios) {
        return new Completeness(incomingId, List.of(folios))
                .gaps().stream().map(Gap::reason).toList();
    }

    private static Folio folio(int ordinal, ItemKind kind, Standing standing) {
        return new Folio(
                ordinal,
                DAY,
                new FiledDocument(
                        kind,
                        UUID.randomUUID(),
                        "01",
                        "BC-UBND",
                        DAY,
                        DocumentKind.BAO_CAO,
                        "Báo cáo",
                        null,
                        "UBND",
                        1,
                        UUID.randomUUID(),
                        "ab".repeat(32),
                        standing,
                        List.of()));
    }
}
