package vn.hososo.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hososo.metrics.calendar.CalendarHistory;
import vn.hososo.metrics.calendar.DayKind;
import vn.hososo.metrics.calendar.WorkingCalendar;
import vn.hososo.metrics.fact.Fact.Capacity;
import vn.hososo.metrics.fact.Fact.Form;
import vn.hososo.metrics.fact.Fact.Signature;
import vn.hososo.metrics.fact.Fact.Status;

class TimelineTest {

    private static final UUID UNIT = UUID.randomUUID();
    private static final UUID DOCUMENT = UUID.randomUUID();
    private static final UUID REVISION = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2025, 3, 5);
    private static final ItemId OUTGOING = new ItemId(ItemKind.OUTGOING, DOCUMENT);
    private static final List<Signature> BOTH =
            List.of(new Signature(Capacity.LEADER, Status.VALID), new Signature(Capacity.ORGAN, Status.VALID));

    private int offset;

    @Test
    void aSignatureKnownLaterCountsFromThenOn() {
        // Given
        var facts = List.of(told(10, issued()), told(20, new Fact.RevisionSigned(DOCUMENT, UNIT, REVISION, BOTH)));

        // When
        var rows = rows(Timeline.of(OUTGOING, facts, known(Map.of(UNIT, at(1)))), Indicator.DIGITAL_SIGNING);

        // Then
        assertThat(rows).extracting(Contribution::knownFrom).containsExactly(at(10), at(20));
        assertThat(rows).extracting(Contribution::knownTo).containsExactly(at(20), null);
        assertThat(rows).extracting(row -> row.evidence().reason()).containsExactly(Reason.SIGNATURES_MISSING, null);
    }

    @Test
    void anItemOfAnUnknownUnitContributesFromWhenTheUnitIsKnown() {
        // Given
        var facts = List.of(told(10, issued()));

        // When
        var unknown = Timeline.of(OUTGOING, facts, known(Map.of()));
        var known = Timeline.of(OUTGOING, facts, known(Map.of(UNIT, at(50))));

        // Then
        assertThat(unknown).isEmpty();
        assertThat(known).isNotEmpty().allMatch(row -> row.knownFrom().equals(at(50)));
    }

    @Test
    void whatIsKnownAtTheSameMomentAppliesTogether() {
        // Given
        var facts = List.of(told(10, issued()), told(10, new Fact.RevisionSigned(DOCUMENT, UNIT, REVISION, BOTH)));

        // When
        var rows = rows(Timeline.of(OUTGOING, facts, known(Map.of(UNIT, at(1)))), Indicator.DIGITAL_SIGNING);

        // Then
        assertThat(rows).singleElement().matches(row -> row.evidence().counted());
    }

    @Test
    void aHolidayToldLateMakesTheFilingTimelyFromThenOn() {
        // Given: arrived on a Wednesday, filed on the Tuesday after, the fourth working day
        var incoming = UUID.randomUUID();
        var item = new ItemId(ItemKind.INCOMING, incoming);
        var facts = List.of(
                told(
                        10,
                        new Fact.IncomingRegistered(
                                incoming, UNIT, DAY, true, "CONG_VAN", "7", null, null, Proof.VERIFIED)),
                told(20, new Fact.Filed(ItemKind.INCOMING, incoming, UNIT, REVISION, DAY.plusDays(6))));
        var holiday = new CalendarHistory(List.of(new CalendarHistory.Told(DAY.plusDays(5), at(30), DayKind.HOLIDAY)));

        // When
        var rows = rows(
                Timeline.of(item, facts, new Surroundings(Map.of(UNIT, at(1)), holiday, new Rules(3))),
                Indicator.DOSSIER_CREATION);

        // Then
        assertThat(rows).extracting(Contribution::knownFrom).containsExactly(at(10), at(20), at(30));
        assertThat(rows).extracting(row -> row.evidence().onTime()).containsExactly(false, false, true);
    }

    @Test
    void nobodyElseHasASayInAnItem() {
        // Given
        var foreign = new Position(Voice.topicOf("other"), 0, 1, at(20));
        var facts = List.of(
                told(10, issued()),
                new KnownFact("foreign", foreign, new Fact.RevisionSigned(DOCUMENT, UNIT, REVISION, BOTH)));

        // When
        var rows = rows(Timeline.of(OUTGOING, facts, known(Map.of(UNIT, at(1)))), Indicator.DIGITAL_SIGNING);

        // Then
        assertThat(rows).singleElement().matches(row -> !row.evidence().counted());
    }

    @Test
    void aRepeatedEventChangesNothing() {
        // Given
        var first = told(10, issued());
        var repeat = new KnownFact(first.eventId(), new Position("t", 0, 99, at(90)), first.fact());

        // When
        var once = Timeline.of(OUTGOING, List.of(first), known(Map.of(UNIT, at(1))));
        var twice = Timeline.of(OUTGOING, List.of(repeat, first), known(Map.of(UNIT, at(1))));

        // Then
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void theOrderOfReadingDoesNotMatter() {
        // Given
        var random = new Random(7);
        for (int run = 0; run < 200; run++) {
            var facts = new ArrayList<>(story(random));
            var expected = Timeline.of(OUTGOING, facts, known(Map.of(UNIT, at(25))));

            // When
            Collections.shuffle(facts, random);
            var shuffled = Timeline.of(OUTGOING, facts, known(Map.of(UNIT, at(25))));

            // Then
            assertThat(shuffled).isEqualTo(expected);
        }
    }

    @Test
    void atEveryMomentItSaysWhatTheFactsKnownThenSay() {
        // Given
        var random = new Random(11);
        for (int run = 0; run < 200; run++) {
            var facts = story(random);

            // When
            var rows = Timeline.of(OUTGOING, facts, known(Map.of(UNIT, at(25))));

            // Then
            for (int moment = 0; moment < 70; moment++) {
                assertThat(shownAt(rows, at(moment)))
                        .as("run %d moment %d", run, moment)
                        .isEqualTo(recount(facts, at(moment)));
            }
        }
    }

    private static Map<Indicator, Evidence> recount(List<KnownFact> facts, Instant moment) {
        var item = new Item();
        facts.stream()
                .filter(told -> !told.at().known().isAfter(moment))
                .sorted((a, b) -> a.at().compareTo(b.at()))
                .forEach(told -> item.tell(told.fact()));
        return moment.isBefore(at(25)) ? Map.of() : Map.copyOf(new Rules(3).evidence(item, WorkingCalendar.PLAIN));
    }

    private static Map<Indicator, Evidence> shownAt(List<Contribution> rows, Instant moment) {
        var shown = new java.util.HashMap<Indicator, Evidence>();
        rows.stream()
                .filter(row -> !row.knownFrom().isAfter(moment))
                .filter(row -> row.knownTo() == null || row.knownTo().isAfter(moment))
                .forEach(row ->
                        assertThat(shown.put(row.indicator(), row.evidence())).isNull());
        return Map.copyOf(shown);
    }

    private List<KnownFact> story(Random random) {
        var facts = new ArrayList<KnownFact>();
        for (int i = 0; i < 6; i++) {
            int known = random.nextInt(60);
            facts.add(told(
                    known,
                    switch (random.nextInt(4)) {
                        case 0 -> issued();
                        case 1 -> new Fact.RevisionSigned(DOCUMENT, UNIT, REVISION, BOTH);
                        case 2 -> new Fact.RevisionSigned(DOCUMENT, UNIT, REVISION, List.of(BOTH.getFirst()));
                        default ->
                            new Fact.Filed(
                                    ItemKind.OUTGOING,
                                    DOCUMENT,
                                    UNIT,
                                    new UUID(0, random.nextInt(2)),
                                    DAY.plusDays(random.nextInt(5)));
                    }));
        }
        return facts;
    }

    private static List<Contribution> rows(List<Contribution> all, Indicator indicator) {
        return all.stream().filter(row -> row.indicator() == indicator).toList();
    }

    private KnownFact told(int known, Fact fact) {
        return new KnownFact("e" + offset, new Position("t", 0, offset++, at(known)), fact);
    }

    private static Fact issued() {
        return new Fact.OutgoingIssued(
                DOCUMENT,
                UNIT,
                REVISION,
                DAY,
                Form.ELECTRONIC,
                "QUYET_DINH",
                "01",
                "QĐ-UBND",
                null,
                null,
                Proof.VERIFIED);
    }

    private static Surroundings known(Map<UUID, Instant> units) {
        return new Surroundings(units, CalendarHistory.NOTHING_TOLD, new Rules(3));
    }

    private static Instant at(int second) {
        return Instant.EPOCH.plusSeconds(second);
    }
}
