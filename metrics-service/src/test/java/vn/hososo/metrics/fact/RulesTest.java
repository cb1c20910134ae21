package vn.hososo.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososo.metrics.calendar.WorkingCalendar;
import vn.hososo.metrics.fact.Fact.Capacity;
import vn.hososo.metrics.fact.Fact.Form;
import vn.hososo.metrics.fact.Fact.Signature;
import vn.hososo.metrics.fact.Fact.Status;

class RulesTest {

    private static final UUID UNIT = UUID.randomUUID();
    private static final UUID ID = UUID.randomUUID();
    private static final UUID REVISION = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2025, 3, 5);

    @Test
    void anIncomingDocumentThatNeedsActionIsAWorkItem() {
        // Given
        var item = new Item();
        item.tell(incoming(true));

        // When
        var before = evidence(item);
        item.tell(new Fact.Filed(ItemKind.INCOMING, ID, UNIT, UUID.randomUUID(), DAY));
        var after = evidence(item);

        // Then
        assertThat(before).containsOnlyKeys(Indicator.DOSSIER_CREATION);
        assertThat(before.get(Indicator.DOSSIER_CREATION).reason()).isEqualTo(Reason.NOT_IN_DOSSIER);
        assertThat(after.get(Indicator.DOSSIER_CREATION).counted()).isTrue();
    }

    @Test
    void anIncomingDocumentThatNeedsNoActionIsNone() {
        // Given
        var item = new Item();
        item.tell(incoming(false));

        // When
        var rows = evidence(item);

        // Then
        assertThat(rows).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-05, true",
        "2025-03-10, true",
        "2025-03-11, false",
        "2026-03-11, false",
    })
    void aDossierIsOpenedInTimeUpToTheThirdWorkingDay(LocalDate filedOn, boolean inTime) {
        // Given: arrived on a Wednesday
        var item = new Item();
        item.tell(incoming(true));

        // When
        item.tell(new Fact.Filed(ItemKind.INCOMING, ID, UNIT, UUID.randomUUID(), filedOn));

        // Then
        var row = evidence(item).get(Indicator.DOSSIER_CREATION);
        assertThat(row.counted()).isTrue();
        assertThat(row.onTime()).isEqualTo(inTime);
    }

    @ParameterizedTest
    @CsvSource({"2025-03-05, true", "2025-03-04, false", ", true"})
    void anAnswerIsIssuedInTimeUpToItsDueDay(@Nullable LocalDate dueOn, boolean inTime) {
        // Given
        var item = new Item();
        item.tell(new Fact.OutgoingIssued(
                ID, UNIT, REVISION, DAY, Form.ELECTRONIC, "CONG_VAN", "01", "UBND", ID, dueOn, Proof.VERIFIED));

        // When
        item.tell(signed(REVISION, Status.VALID, Status.VALID));

        // Then
        var row = evidence(item).get(Indicator.DIGITAL_SIGNING);
        assertThat(row.counted()).isTrue();
        assertThat(row.onTime()).isEqualTo(inTime);
    }

    @ParameterizedTest
    @CsvSource({", NOT_DONE", "2025-03-05,", "2025-03-06, DONE_LATE"})
    void whatAPortalOwesCountsWhenItWasDoneByItsDay(@Nullable LocalDate doneOn, @Nullable Reason reason) {
        // Given
        var item = new Item();
        item.tell(new Fact.DutyArose(ID, UNIT, Fact.Duty.PUBLICATION, DAY, "12", "QĐ-UBND", Proof.DECLARED));

        // When
        if (doneOn != null) {
            item.tell(new Fact.DutyDone(ID, UNIT, doneOn));
        }

        // Then
        var rows = evidence(item);
        assertThat(rows).containsOnlyKeys(Indicator.PORTAL_ACTIVITY);
        assertThat(rows.get(Indicator.PORTAL_ACTIVITY).reason()).isEqualTo(reason);
        assertThat(rows.get(Indicator.PORTAL_ACTIVITY).day()).isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "ONLINE, , , NOT_DONE",
        "ONLINE, ONLINE, 2025-03-05,",
        "ONLINE, ONLINE, 2025-03-06, DONE_LATE",
        "ONLINE, COUNTER, 2025-03-05, NOT_RESOLVED_ONLINE",
        "COUNTER, ONLINE, 2025-03-05, NOT_RECEIVED_ONLINE",
    })
    void anApplicationCountsWhenItWasServedOnlineAndInTime(
            Fact.Channel received, Fact.@Nullable Channel resolved, @Nullable LocalDate on, @Nullable Reason reason) {
        // Given
        var item = new Item();
        item.tell(new Fact.ApplicationReceived(
                ID, UNIT, Fact.ServiceLevel.FULL, received, DAY.minusDays(5), DAY, "H05.1", Proof.DECLARED));

        // When
        if (resolved != null && on != null) {
            item.tell(new Fact.ApplicationResolved(ID, UNIT, resolved, on));
        }

        // Then
        var row = evidence(item).get(Indicator.ONLINE_SERVICES);
        assertThat(row.reason()).isEqualTo(reason);
        assertThat(row.kind()).isEqualTo("FULL");
    }

    @Test
    void aReplyIsNoWorkItemOfItsOwn() {
        // Given
        var item = new Item();
        item.tell(issued(Form.ELECTRONIC, UUID.randomUUID()));

        // When
        var rows = evidence(item);

        // Then
        assertThat(rows).containsOnlyKeys(Indicator.DIGITAL_SIGNING, Indicator.SIGNED_FROM_DOSSIER);
    }

    @Test
    void aDossierAloneIsNoWorkItem() {
        // Given
        var item = new Item();
        item.tell(new Fact.Filed(ItemKind.INCOMING, ID, UNIT, UUID.randomUUID(), DAY));

        // When
        var rows = evidence(item);

        // Then
        assertThat(rows).isEmpty();
    }

    @Test
    void theLeaderDecidesWhatNeedsActionWheneverTheRegistrationIsTold() {
        // Given
        var item = new Item();
        item.tell(new Fact.Classified(ID, UNIT, false));

        // When
        var before = evidence(item);
        item.tell(incoming(true));
        var informed = evidence(item);
        item.tell(new Fact.Classified(ID, UNIT, true));

        // Then
        assertThat(before).isEmpty();
        assertThat(informed).isEmpty();
        assertThat(evidence(item)).containsOnlyKeys(Indicator.DOSSIER_CREATION);
    }

    @Test
    void whatIsTakenOutOfItsDossierLiesInTheNextOne() {
        // Given
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var item = new Item();
        item.tell(incoming(true));
        item.tell(new Fact.Filed(ItemKind.INCOMING, ID, UNIT, first, DAY));
        item.tell(new Fact.Filed(ItemKind.INCOMING, ID, UNIT, second, DAY.plusDays(2)));

        // When
        item.tell(new Fact.Unfiled(ItemKind.INCOMING, ID, UNIT, first));
        var moved = evidence(item).get(Indicator.DOSSIER_CREATION);
        item.tell(new Fact.Unfiled(ItemKind.INCOMING, ID, UNIT, second));
        var out = evidence(item).get(Indicator.DOSSIER_CREATION);
        item.tell(new Fact.Filed(ItemKind.INCOMING, ID, UNIT, first, DAY.plusDays(5)));
        var again = evidence(item).get(Indicator.DOSSIER_CREATION);

        // Then
        assertThat(moved.dossierId()).isEqualTo(second);
        assertThat(moved.filedOn()).isEqualTo(DAY.plusDays(2));
        assertThat(out.reason()).isEqualTo(Reason.NOT_IN_DOSSIER);
        assertThat(again.filedOn()).isEqualTo(DAY.plusDays(5));
    }

    @Test
    void aDossierFilledAfterCompletionIsMadeAfterTheFact() {
        // Given
        var item = new Item();
        item.tell(incoming(true));
        item.tell(new Fact.Filed(ItemKind.INCOMING, ID, UNIT, UUID.randomUUID(), DAY.plusDays(3)));

        // When
        var open = evidence(item).get(Indicator.DOSSIER_CREATION);
        item.tell(new Fact.Completed(ID, UNIT, DAY.plusDays(2)));
        var done = evidence(item).get(Indicator.DOSSIER_CREATION);

        // Then
        assertThat(open.madeAfterFact()).isFalse();
        assertThat(done.madeAfterFact()).isTrue();
        assertThat(done.counted()).isTrue();
    }

    @Test
    void anExcludedItemStandsOnNeitherSideUntilItIsReadmitted() {
        // Given
        var item = new Item();
        item.tell(issued(Form.ELECTRONIC, null));
        item.tell(signed(REVISION, Status.VALID, Status.VALID));

        // When
        item.tell(new Fact.Excluded(ItemKind.OUTGOING, ID, UNIT, "LAWFUL_PAPER"));
        var excluded = evidence(item);
        item.tell(new Fact.Readmitted(ItemKind.OUTGOING, ID, UNIT));
        var readmitted = evidence(item);

        // Then
        assertThat(excluded.values()).hasSize(3).allSatisfy(row -> {
            assertThat(row.isMeasured()).isFalse();
            assertThat(row.counted()).isFalse();
            assertThat(row.reason()).isEqualTo(Reason.EXCLUDED);
            assertThat(row.exclusion()).isEqualTo("LAWFUL_PAPER");
        });
        assertThat(readmitted.values()).allMatch(Evidence::isMeasured);
        assertThat(readmitted.get(Indicator.DIGITAL_SIGNING).counted()).isTrue();
    }

    @Test
    void aRecalledDocumentLeavesBothSides() {
        // Given
        var item = new Item();
        item.tell(new Fact.Recalled(ID, UNIT));

        // When
        item.tell(issued(Form.ELECTRONIC, null));

        // Then
        assertThat(evidence(item)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ELECTRONIC, VALID, VALID, ",
        "ELECTRONIC, VALID, , ORGAN_SIGNATURE_MISSING",
        "ELECTRONIC, , VALID, LEADER_SIGNATURE_MISSING",
        "ELECTRONIC, , , SIGNATURES_MISSING",
        "ELECTRONIC, VALID, INVALID, SIGNATURE_NOT_VALID",
        "ELECTRONIC, INDETERMINATE, VALID, SIGNATURE_NOT_VALID",
        "PAPER, VALID, VALID, ISSUED_ON_PAPER",
    })
    void bothSignaturesMustBeThereAndValid(
            Form form, @Nullable Status leader, @Nullable Status organ, @Nullable Reason reason) {
        // Given
        var item = new Item();
        item.tell(issued(form, null));
        item.tell(signed(REVISION, leader, organ));

        // When
        var row = evidence(item).get(Indicator.DIGITAL_SIGNING);

        // Then
        assertThat(row.reason()).isEqualTo(reason);
        assertThat(row.counted()).isEqualTo(reason == null);
    }

    @Test
    void signaturesOfAnotherRevisionDoNotCount() {
        // Given
        var item = new Item();
        item.tell(issued(Form.ELECTRONIC, null));
        item.tell(signed(UUID.randomUUID(), Status.VALID, Status.VALID));

        // When
        var row = evidence(item).get(Indicator.DIGITAL_SIGNING);

        // Then
        assertThat(row.reason()).isEqualTo(Reason.SIGNATURES_MISSING);
    }

    @Test
    void signedFromDossierAsksForTheLeaderAndTheDossier() {
        // Given
        var item = new Item();
        item.tell(issued(Form.ELECTRONIC, null));

        // When
        var bare = evidence(item).get(Indicator.SIGNED_FROM_DOSSIER);
        item.tell(signed(REVISION, Status.VALID, null));
        var signed = evidence(item).get(Indicator.SIGNED_FROM_DOSSIER);
        item.tell(new Fact.Filed(ItemKind.OUTGOING, ID, UNIT, UUID.randomUUID(), DAY.plusDays(1)));
        var filed = evidence(item).get(Indicator.SIGNED_FROM_DOSSIER);

        // Then
        assertThat(bare.reason()).isEqualTo(Reason.LEADER_SIGNATURE_MISSING);
        assertThat(signed.reason()).isEqualTo(Reason.NOT_IN_DOSSIER);
        assertThat(filed.counted()).isTrue();
        assertThat(filed.madeAfterFact()).isTrue();
    }

    @Test
    void aFactSurvivesTheHistory() {
        // Given
        var facts = List.of(
                issued(Form.PAPER, null),
                incoming(true),
                signed(REVISION, Status.VALID, null),
                new Fact.Filed(ItemKind.OUTGOING, ID, UNIT, UUID.randomUUID(), DAY),
                new Fact.Unfiled(ItemKind.OUTGOING, ID, UNIT, UUID.randomUUID()),
                new Fact.Classified(ID, UNIT, false),
                new Fact.Completed(ID, UNIT, DAY),
                new Fact.Excluded(ItemKind.INCOMING, ID, UNIT, "SENDER_RECALLED"),
                new Fact.Readmitted(ItemKind.INCOMING, ID, UNIT),
                new Fact.Recalled(ID, UNIT),
                new Fact.UnitChanged(UNIT, DAY, "Xã Lương Tài", null, "UBND", Tier.COMMUNE, "commune", ID),
                new Fact.UnitEnded(UNIT, DAY, null),
                new Fact.UnitCreated(UNIT, "thua", "Thị trấn Thứa", null, null, Tier.COMMUNE, "town", null, DAY, null));

        // When
        var read = facts.stream()
                .map(fact -> FactType.of(FactType.of(fact).text()).read(FactType.write(fact)))
                .toList();

        // Then
        assertThat(read).isEqualTo(facts);
    }

    private static Fact incoming(boolean needsAction) {
        return new Fact.IncomingRegistered(ID, UNIT, DAY, needsAction, "CONG_VAN", "7", "12", "UBND", Proof.VERIFIED);
    }

    private static Fact issued(Form form, @Nullable UUID answers) {
        return new Fact.OutgoingIssued(
                ID, UNIT, REVISION, DAY, form, "QUYET_DINH", "01", "QĐ-UBND", answers, null, Proof.VERIFIED);
    }

    private static Map<Indicator, Evidence> evidence(Item item) {
        return new Rules(3).evidence(item, WorkingCalendar.PLAIN);
    }

    private static Fact signed(UUID revision, @Nullable Status leader, @Nullable Status organ) {
        var signatures = new java.util.ArrayList<Signature>();
        if (leader != null) {
            signatures.add(new Signature(Capacity.LEADER, leader));
        }
        if (organ != null) {
            signatures.add(new Signature(Capacity.ORGAN, organ));
        }
        return new Fact.RevisionSigned(ID, UNIT, revision, List.copyOf(signatures));
    }
}
