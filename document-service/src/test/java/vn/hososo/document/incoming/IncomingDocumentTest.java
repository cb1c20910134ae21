package vn.hososo.document.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hososo.document.content.DocumentRef;
import vn.hososo.document.content.Origin;
import vn.hososo.document.content.StoredContent;
import vn.hososo.document.content.StoredRevision;
import vn.hososo.document.register.DocumentKind;

class IncomingDocumentTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 5);
    private static final UUID UNIT = UUID.randomUUID();

    /** What each act leads to, and from which states; written apart from the code it checks. */
    private static final Map<IncomingAct, Set<String>> LEGAL = new EnumMap<>(Map.of(
            IncomingAct.ASSIGN, Set.of("REGISTERED", "ASSIGNED", "IN_PROGRESS"),
            IncomingAct.PROGRESS, Set.of("ASSIGNED", "IN_PROGRESS"),
            IncomingAct.COMPLETE, Set.of("ASSIGNED", "IN_PROGRESS"),
            IncomingAct.RETURN, Set.of("REGISTERED", "ASSIGNED", "IN_PROGRESS"),
            IncomingAct.CLASSIFY, Set.of("REGISTERED", "ASSIGNED", "IN_PROGRESS", "COMPLETED"),
            IncomingAct.EXCLUDE, Set.of("REGISTERED", "ASSIGNED", "IN_PROGRESS", "COMPLETED")));

    private static final Map<IncomingAct, String> LEADS_TO = Map.of(
            IncomingAct.ASSIGN, "ASSIGNED",
            IncomingAct.PROGRESS, "IN_PROGRESS",
            IncomingAct.COMPLETE, "COMPLETED",
            IncomingAct.RETURN, "RETURNED");

    private static final Map<IncomingAct, Consumer<IncomingDocument>> ACTS = Map.of(
            IncomingAct.ASSIGN, it -> it.assign(null, DAY),
            IncomingAct.PROGRESS, IncomingDocument::progress,
            IncomingAct.COMPLETE, it -> it.complete(new Completion(Outcome.WITHOUT_REPLY, null, null), "officer", DAY),
            IncomingAct.RETURN, it -> it.giveBack("Gửi nhầm", DAY),
            IncomingAct.CLASSIFY, it -> it.classify(false, DAY),
            IncomingAct.EXCLUDE, it -> it.requireKept(IncomingAct.EXCLUDE));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2021})
    void whateverIsDoneInWhateverOrderOnlyLegalMovesHappen(long seed) {
        // Given
        Random random = new Random(seed);
        List<IncomingDocument> documents =
                IntStream.range(0, 50).mapToObj(i -> document()).toList();

        for (int step = 0; step < 1000; step++) {
            IncomingDocument document = documents.get(random.nextInt(documents.size()));
            IncomingAct act = List.copyOf(LEGAL.keySet()).get(random.nextInt(LEGAL.size()));
            String before = document.state().code();

            // When / Then
            if (LEGAL.get(act).contains(before)) {
                ACTS.get(act).accept(document);
                assertThat(document.state().code()).isEqualTo(LEADS_TO.getOrDefault(act, before));
            } else {
                assertThatThrownBy(() -> ACTS.get(act).accept(document))
                        .isInstanceOfSatisfying(IncomingProblem.class, refused -> {
                            assertThat(refused.kind()).isEqualTo(IncomingProblem.Kind.INCOMING_STATE_CONFLICT);
                            assertThat(refused.detail().en()).contains(before);
                        });
                assertThat(document.state().code()).isEqualTo(before);
            }
        }
        assertThat(documents)
                .extracting(it -> it.state().code())
                .isSubsetOf("REGISTERED", "ASSIGNED", "IN_PROGRESS", "COMPLETED", "RETURNED")
                .contains("COMPLETED", "RETURNED");
    }

    @Test
    void theLeadsDueDayBecomesTheDocumentsAndStaysWhenTheNextAssignmentNamesNone() {
        // Given
        IncomingDocument document = document();

        // When
        document.assign(DAY.plusDays(9), DAY);
        IncomingEvent again = document.assign(null, DAY.plusDays(1));

        // Then
        assertThat(again)
                .isEqualTo(new IncomingEvent.IncomingAssigned(document.id(), UNIT, DAY.plusDays(1), DAY.plusDays(9)));
    }

    @Test
    void classifyingAsItIsTellsNothing() {
        // Given
        IncomingDocument document = document();

        // When / Then
        assertThat(document.classify(true, DAY)).isEmpty();
        assertThat(document.classify(false, DAY)).isPresent();
        assertThat(document.classify(false, DAY)).isEmpty();
    }

    private static IncomingDocument document() {
        UUID id = UUID.randomUUID();
        NewIncoming described = new NewIncoming(
                new Sender(SenderClass.AGENCY, null, null, "Sở Nội vụ"),
                "12",
                "SNV-VP",
                DAY,
                DocumentKind.CONG_VAN,
                "V/v báo cáo",
                true,
                null,
                null,
                Medium.ELECTRONIC,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        StoredRevision revision = new StoredRevision(
                UUID.randomUUID(),
                DocumentRef.incoming(id, UNIT),
                new StoredContent("0".repeat(64), 1, 1),
                Origin.UPLOAD,
                null,
                Instant.EPOCH);
        return new IncomingDocument(id, described, new Arrival(UNIT, 2021, 1, DAY, Instant.EPOCH, "clerk"), revision);
    }
}
