package vn.hososo.document.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hososo.document.content.DocumentRef;
import vn.hososo.document.content.Origin;
import vn.hososo.document.content.StoredContent;
import vn.hososo.document.content.StoredRevision;
import vn.hososo.document.register.DocumentKind;
import vn.hososo.document.register.Entry;

class OutgoingDocumentTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 5);

    private final UUID unit = UUID.randomUUID();
    private final DocumentRef reference = DocumentRef.outgoing(UUID.randomUUID(), unit, unit);
    private final OutgoingDocument document =
            new OutgoingDocument(reference, report(), revision(null), Instant.EPOCH, "officer");

    @Test
    void theElectronicWay() {
        // When
        document.submit(0);
        OutgoingEvent leader = document.sign(Capacity.LEADER, revision(UUID.randomUUID()));
        OutgoingEvent numbered = document.number(given(7), false);
        OutgoingEvent organ = document.sign(Capacity.ORGAN, revision(UUID.randomUUID()));
        OutgoingEvent issued = document.issue(DAY, DAY.plusDays(2));

        // Then
        assertThat(document.state()).isEqualTo(new OutgoingState.Issued());
        assertThat(List.of(leader, organ)).allMatch(OutgoingEvent.RevisionStored.class::isInstance);
        assertThat(numbered)
                .isEqualTo(new OutgoingEvent.OutgoingNumbered(
                        reference.documentId(), unit, "07", "BC-UBND", DocumentKind.BAO_CAO, DAY));
        assertThat(issued)
                .isEqualTo(new OutgoingEvent.OutgoingIssued(
                        reference.documentId(),
                        unit,
                        unit,
                        document.currentRevisionId(),
                        DAY,
                        Form.ELECTRONIC,
                        DocumentKind.BAO_CAO,
                        "07",
                        "BC-UBND",
                        null,
                        DAY.plusDays(2)));
    }

    @Test
    void aDraftCanOnlyBeRevisedAndSubmitted() {
        // When / Then
        refused(() -> document.giveBack("x"), "DRAFT");
        refused(() -> document.requireTurn(Capacity.LEADER), "DRAFT");
        refused(() -> document.requireTurn(Capacity.ORGAN), "DRAFT");
        refused(() -> document.requireNumberable(true), "DRAFT");
        refused(document::lacksNumberForPaper, "DRAFT");
        refused(() -> document.issue(DAY, null), "DRAFT");
        assertThat(document.state()).isEqualTo(new OutgoingState.Draft());
    }

    @Test
    void inkIsNumberedFromSubmissionButNothingElse() {
        // Given
        document.submit(0);

        // When
        refused(() -> document.requireNumberable(false), "SUBMITTED");
        boolean lacksNumber = document.lacksNumberForPaper();
        document.requireNumberable(true);

        // Then
        assertThat(lacksNumber).isTrue();
        refused(() -> document.requireTurn(Capacity.ORGAN), "SUBMITTED");
        refused(() -> document.requireRevisable(false), "SUBMITTED");
        document.requireRevisable(true);
    }

    @Test
    void afterTheIssueNothingChanges() {
        // Given
        document.submit(0);
        document.number(given(1), true);
        document.issueOnPaper("Máy hỏng", DAY, null);

        // When / Then
        refused(() -> document.submit(0), "ISSUED");
        refused(() -> document.giveBack("x"), "ISSUED");
        refused(() -> document.requireRevisable(true), "ISSUED");
        refused(() -> document.requireNumberable(true), "ISSUED");
        refused(() -> document.requireTurn(Capacity.ORGAN), "ISSUED");
        refused(() -> document.issue(DAY, null), "ISSUED");
        refused(() -> document.issueOnPaper("x", DAY, null), "ISSUED");
    }

    static NewOutgoing report() {
        return new NewOutgoing(
                null,
                null,
                null,
                DocumentKind.BAO_CAO,
                "Báo cáo",
                List.of(),
                null,
                "Nguyễn Văn A",
                "Chủ tịch",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static void refused(Runnable act, String state) {
        assertThatThrownBy(act::run)
                .isInstanceOf(OutgoingProblem.class)
                .hasMessageContaining("OUTGOING_STATE_CONFLICT")
                .hasMessageContaining(state);
    }

    private static GivenNumber given(int number) {
        return new GivenNumber(new Entry(UUID.randomUUID(), 2021, number), "BC-UBND", DAY);
    }

    private StoredRevision revision(UUID signatureId) {
        return new StoredRevision(
                UUID.randomUUID(),
                reference,
                new StoredContent("ab".repeat(32), 1, 1),
                signatureId == null ? Origin.UPLOAD : Origin.SIGNING,
                signatureId,
                Instant.EPOCH);
    }
}
