package vn.hososo.document.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hososo.document.content.DocumentRef;
import vn.hososo.document.content.Origin;
import vn.hososo.document.content.StoredContent;
import vn.hososo.document.content.StoredRevision;
import vn.hososo.document.register.Entry;

/** Random legal and illegal acts on many documents, held against the life as it is written down here. */
class OutgoingLifeTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 5);
    private static final int DOCUMENTS = 200;
    private static final int ACTS = 20_000;

    private int numbers;

    enum Deed {
        REVISE(document -> document.revise(revision(document))),
        SUBMIT(it -> it.submit(0)),
        SUBMIT_FOR_REVIEW(document -> document.submit(1)),
        APPROVE(OutgoingDocument::approve),
        RETURN(document -> document.giveBack("Thiếu số liệu")),
        SIGN_AS_LEADER(document -> document.sign(Capacity.LEADER, revision(document))),
        NUMBER(null),
        NUMBER_ON_PAPER(null),
        SIGN_AS_ORGAN(document -> document.sign(Capacity.ORGAN, revision(document))),
        ISSUE(document -> document.issue(DAY, null)),
        ISSUE_ON_PAPER(document -> document.issueOnPaper("Máy hỏng", DAY, null)),
        CANCEL(document -> document.cancel("Sai thẩm quyền", DAY));

        private final @Nullable Consumer<OutgoingDocument> act;

        Deed(@Nullable Consumer<OutgoingDocument> act) {
            this.act = act;
        }
    }

    private static final Map<String, Map<Deed, String>> LIFE = Map.of(
            "DRAFT",
                    Map.of(
                            Deed.REVISE, "DRAFT",
                            Deed.SUBMIT, "SUBMITTED",
                            Deed.SUBMIT_FOR_REVIEW, "UNDER_REVIEW",
                            Deed.CANCEL, "CANCELLED"),
            "UNDER_REVIEW", Map.of(Deed.APPROVE, "SUBMITTED", Deed.RETURN, "DRAFT", Deed.CANCEL, "CANCELLED"),
            "SUBMITTED",
                    Map.of(
                            Deed.REVISE, "SUBMITTED",
                            Deed.RETURN, "DRAFT",
                            Deed.SIGN_AS_LEADER, "LEADER_SIGNED",
                            Deed.NUMBER_ON_PAPER, "NUMBERED",
                            Deed.CANCEL, "CANCELLED"),
            "LEADER_SIGNED",
                    Map.of(
                            Deed.NUMBER, "NUMBERED",
                            Deed.NUMBER_ON_PAPER, "NUMBERED",
                            Deed.CANCEL, "CANCELLED"),
            "NUMBERED",
                    Map.of(
                            Deed.REVISE, "NUMBERED",
                            Deed.SIGN_AS_ORGAN, "ORGAN_SIGNED",
                            Deed.ISSUE_ON_PAPER, "ISSUED",
                            Deed.CANCEL, "CANCELLED"),
            "ORGAN_SIGNED", Map.of(Deed.ISSUE, "ISSUED", Deed.CANCEL, "CANCELLED"),
            "ISSUED", Map.of(),
            "CANCELLED", Map.of());

    @Test
    void randomActsNeverLeaveTheLife() {
        // Given
        Random random = new Random(30_2020);
        List<OutgoingDocument> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(draft());
        }
        Map<UUID, String> numbered = new TreeMap<>();
        Set<Deed> done = EnumSet.noneOf(Deed.class);
        int refusals = 0;

        // When
        for (int i = 0; i < ACTS; i++) {
            OutgoingDocument document = documents.get(random.nextInt(DOCUMENTS));
            Deed deed = Deed.values()[random.nextInt(Deed.values().length)];
            String before = state(document);
            String expected = LIFE.get(before).get(deed);
            String number = document.summary().numberAndSymbol();
            boolean refused = refused(document, deed, before);

            // Then
            assertThat(refused).as("%s of a document that is %s", deed, before).isEqualTo(expected == null);
            assertThat(state(document)).isEqualTo(expected == null ? before : expected);
            if (number != null) {
                assertThat(document.summary().numberAndSymbol())
                        .as("a number once given stays")
                        .isEqualTo(number);
                numbered.put(document.id(), number);
            }
            if (refused) {
                refusals++;
            } else {
                done.add(deed);
            }
        }
        assertThat(done).as("every act happened").isEqualTo(EnumSet.allOf(Deed.class));
        assertThat(refusals).isGreaterThan(ACTS / 4);
        Map<String, Long> states =
                documents.stream().collect(Collectors.groupingBy(OutgoingLifeTest::state, Collectors.counting()));
        assertThat(LIFE.keySet()).containsAll(states.keySet());
        assertThat(states.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(DOCUMENTS);
        assertThat(numbered.values()).doesNotHaveDuplicates();
    }

    private boolean refused(OutgoingDocument document, Deed deed, String before) {
        try {
            act(document, deed);
            return false;
        } catch (OutgoingProblem problem) {
            assertThat(problem.kind()).isEqualTo(OutgoingProblem.Kind.OUTGOING_STATE_CONFLICT);
            assertThat(problem.detail().vi()).contains(before);
            assertThat(problem.detail().en()).contains(before);
            return true;
        }
    }

    private void act(OutgoingDocument document, Deed deed) {
        switch (deed) {
            case NUMBER -> number(document, false);
            case NUMBER_ON_PAPER -> number(document, true);
            default -> deed.act.accept(document);
        }
    }

    private void number(OutgoingDocument document, boolean onPaper) {
        document.requireNumberable(onPaper);
        numbers++;
        document.number(new GivenNumber(new Entry(UUID.randomUUID(), 2021, numbers), "BC-UBND", DAY), onPaper);
    }

    private static String state(OutgoingDocument document) {
        return document.state() instanceof OutgoingState.UnderReview
                ? "UNDER_REVIEW"
                : document.state().code();
    }

    private static OutgoingDocument draft() {
        UUID unit = UUID.randomUUID();
        DocumentRef reference = DocumentRef.outgoing(UUID.randomUUID(), unit, unit);
        return new OutgoingDocument(reference, OutgoingDocumentTest.report(), revision(reference), Instant.EPOCH, "o");
    }

    private static StoredRevision revision(OutgoingDocument document) {
        return revision(document.reference());
    }

    private static StoredRevision revision(DocumentRef reference) {
        return new StoredRevision(
                UUID.randomUUID(),
                reference,
                new StoredContent("ab".repeat(32), 1, 1),
                Origin.UPLOAD,
                null,
                Instant.EPOCH);
    }
}
