package vn.hososo.document.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hososo.document.content.DocumentRef;
import vn.hososo.document.content.Origin;
import vn.hososo.document.content.StoredContent;
import vn.hososo.document.content.StoredRevision;
import vn.hososo.document.incoming.IncomingMove;
import vn.hososo.document.incoming.Sender;
import vn.hososo.document.incoming.SenderClass;
import vn.hososo.document.register.DocumentKind;

class DeliveryStateTest {
    private static final Acceptance ACCEPTANCE = new Acceptance(null, null, null);

    /** What may follow what, written down a second time and apart from the code. */
    private static final Map<String, List<String>> FOLLOWERS = Map.of(
            "ARRIVED", List.of("ACCEPTED", "REFUSED", "TAKEN_BACK"),
            "ACCEPTED", List.of("ASSIGNED", "HANDLING", "DONE", "REFUSED", "TAKEN_BACK"),
            "ASSIGNED", List.of("HANDLING", "DONE", "REFUSED", "TAKEN_BACK"),
            "HANDLING", List.of("DONE", "REFUSED", "TAKEN_BACK"),
            "DONE", List.of("TAKEN_BACK"),
            "REFUSED", List.of(),
            "TAKEN_BACK", List.of());

    private enum Step {
        ACCEPT,
        REFUSE,
        ASSIGN,
        START,
        COMPLETE,
        RETURN,
        ASK_BACK,
        GIVE_BACK,
        KEEP
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void randomStepsNeverReachWhatTheCodesOfTheAxisForbid(long seed) {
        // Given
        Random random = new Random(seed);
        Map<Step, Integer> refused = new EnumMap<>(Step.class);
        List<Delivery> deliveries = new ArrayList<>();

        for (int life = 0; life < 200; life++) {
            Delivery delivery = arrived();
            deliveries.add(delivery);
            for (int i = 0; i < 12; i++) {
                Step step = Step.values()[random.nextInt(Step.values().length)];
                DeliveryView before = delivery.view(List.of(), List.of());

                // When
                boolean done = take(delivery, step);

                // Then
                DeliveryView after = delivery.view(List.of(), List.of());
                if (!done) {
                    refused.merge(step, 1, Integer::sum);
                    assertThat(after).isEqualTo(before);
                }
                if (!after.state().equals(before.state())) {
                    assertThat(FOLLOWERS.get(before.state()))
                            .as("after %s", step)
                            .contains(after.state());
                }
                assertThat(done).as("%s in %s", step, before).isEqualTo(isLegal(before, step));
                assertThat(after.revisionId() == null)
                        .isEqualTo(after.state().equals("TAKEN_BACK")
                                || after.state().equals("REFUSED") && after.incomingId() == null);
            }
        }

        assertThat(refused).containsKeys(Step.ACCEPT, Step.REFUSE, Step.GIVE_BACK, Step.KEEP);
        assertThat(deliveries.stream().map(it -> it.state().code()).distinct()).hasSizeGreaterThan(4);
    }

    @Test
    void everyStateIsReadBackFromItsCode() {
        for (String code : FOLLOWERS.keySet()) {
            assertThat(DeliveryState.of(code).code()).isEqualTo(code);
        }
        assertThatThrownBy(() -> DeliveryState.of("LOST")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void assignmentAndHandlingMayBeSkippedAndRepeatedButNothingMovesBackwards() {
        // Given
        Delivery delivery = arrived();
        var unused = delivery.accept(ACCEPTANCE, revision());

        // When
        Optional<StatusCode> handled = delivery.follow(IncomingMove.STARTED);
        Optional<StatusCode> assignedAgain = delivery.follow(IncomingMove.ASSIGNED);
        DeliveryState afterwards = delivery.state();
        Optional<StatusCode> done = delivery.follow(IncomingMove.COMPLETED);
        Optional<StatusCode> late = delivery.follow(IncomingMove.STARTED);

        // Then
        assertThat(List.of(handled, assignedAgain, done, late))
                .containsExactly(
                        Optional.of(StatusCode.HANDLING),
                        Optional.of(StatusCode.ASSIGNED),
                        Optional.of(StatusCode.DONE),
                        Optional.empty());
        assertThat(afterwards).isEqualTo(new DeliveryState.Handling());
        assertThat(delivery.state()).isEqualTo(new DeliveryState.Done());
    }

    @Test
    void aQuestionAskedBeforeTheEndMayStillBeAnsweredAfterIt() {
        // Given
        Delivery delivery = arrived();
        var unused = delivery.accept(ACCEPTANCE, revision());
        assertThat(delivery.askBack()).isEqualTo(TakingBack.Outcome.ASKED);
        assertThat(delivery.follow(IncomingMove.COMPLETED)).isPresent();

        // When
        delivery.giveBack();

        // Then
        assertThat(delivery.state()).isEqualTo(new DeliveryState.TakenBack());
        assertThatThrownBy(delivery::keep)
                .hasMessageContaining("RECALL_NOT_ASKED")
                .hasMessageContaining("TAKEN_BACK");
    }

    private static boolean isLegal(DeliveryView before, Step step) {
        boolean underWay = List.of("ACCEPTED", "ASSIGNED", "HANDLING").contains(before.state());
        boolean held = underWay || before.state().equals("DONE");
        return switch (step) {
            case ACCEPT, REFUSE -> before.state().equals("ARRIVED");
            case ASSIGN, START, COMPLETE, RETURN -> underWay;
            case ASK_BACK -> before.state().equals("ARRIVED") || underWay && before.askedBack() != AskedBack.ASKED;
            case GIVE_BACK, KEEP -> held && before.askedBack() == AskedBack.ASKED;
        };
    }

    /** Whether the step was taken; a refusal is the 409 problem that names the state. */
    private static boolean take(Delivery delivery, Step step) {
        String state = delivery.state().code();
        try {
            return switch (step) {
                case ACCEPT -> delivery.accept(ACCEPTANCE, revision()).needsAction();
                case REFUSE -> after(delivery::refuse);
                case ASSIGN -> delivery.follow(IncomingMove.ASSIGNED).isPresent();
                case START -> delivery.follow(IncomingMove.STARTED).isPresent();
                case COMPLETE -> delivery.follow(IncomingMove.COMPLETED).isPresent();
                case RETURN -> delivery.follow(IncomingMove.RETURNED).isPresent();
                case ASK_BACK -> delivery.askBack() != TakingBack.Outcome.NOTHING;
                case GIVE_BACK -> after(delivery::giveBack);
                case KEEP -> after(delivery::keep);
            };
        } catch (DeliveryProblem refused) {
            assertThat(refused.kind().status()).isEqualTo(409);
            assertThat(refused.detail().vi()).contains(state);
            assertThat(refused.detail().en()).contains(state);
            return false;
        }
    }

    private static boolean after(Runnable step) {
        step.run();
        return true;
    }

    private static Delivery arrived() {
        StoredRevision revision = revision();
        UUID issuer = UUID.randomUUID();
        UUID receiver = UUID.randomUUID();
        Parcel parcel = new Parcel(
                DeliveryOrigin.ISSUED,
                UUID.randomUUID(),
                issuer,
                issuer,
                new Sender(SenderClass.UNIT, issuer, null, "UBND huyện"),
                "01",
                "QĐ-UBND",
                LocalDate.of(2021, 3, 5),
                DocumentKind.QUYET_DINH,
                "Về việc kiện toàn",
                null,
                revision.content(),
                List.of());
        return new Delivery(UUID.randomUUID(), parcel, new Receiver(receiver, receiver), revision, Instant.EPOCH);
    }

    private static StoredRevision revision() {
        return new StoredRevision(
                UUID.randomUUID(),
                DocumentRef.incoming(UUID.randomUUID(), UUID.randomUUID()),
                new StoredContent("ab".repeat(32), 1, 1),
                Origin.UPLOAD,
                null,
                Instant.EPOCH);
    }
}
