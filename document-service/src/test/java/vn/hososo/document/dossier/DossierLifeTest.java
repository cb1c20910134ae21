package vn.hososo.document.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import vn.hososo.document.retention.Retention;

/** Random legal and illegal acts against what the law of a dossier's life says they must do. */
class DossierLifeTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 5);
    private static final int ACTS = 200;

    private enum Expected {
        OPEN,
        CLOSED,
        HANDED_OVER
    }

    private final Dossier dossier = new Dossier(
            UUID.randomUUID(),
            UUID.randomUUID(),
            DossierCode.numbered("H05.1", 2021, 1),
            new Dossier.Subject("Hồ sơ", null, null, "10 năm", null),
            new Dossier.Opening(DAY, Instant.EPOCH, "officer", "Nguyễn Văn A"));
    private final List<DossierDocument> inside = new ArrayList<>();
    private final Set<Integer> ordinals = new HashSet<>();
    private Expected expected = Expected.OPEN;

    @RepeatedTest(50)
    void noRandomActLeadsToAnIllegalState(RepetitionInfo run) {
        // Given
        Random random = new Random(run.getCurrentRepetition());

        // When
        for (int i = 0; i < ACTS; i++) {
            act(DossierAct.values()[random.nextInt(DossierAct.values().length)], random);

            // Then
            assertThat(dossier.state().code()).isEqualTo(expected.name());
            assertThat(dossier.documentCount()).isEqualTo(inside.size());
        }
        assertThat(ordinals).hasSize(ordinals.stream().mapToInt(it -> it).max().orElse(0));
    }

    private void act(DossierAct act, Random random) {
        switch (act) {
            case ADD -> attempt(Expected.OPEN, act, this::add);
            case REMOVE -> {
                if (!inside.isEmpty()) {
                    attempt(Expected.OPEN, act, () -> remove(random.nextInt(inside.size())));
                }
            }
            case DESCRIBE -> attempt(Expected.OPEN, act, this::describe);
            case GRANT -> grant();
            case CLOSE -> attempt(Expected.OPEN, act, this::close);
            case REOPEN -> attempt(Expected.CLOSED, act, this::reopen);
            case HAND_OVER -> {
                // rare, for nothing follows
                if (random.nextInt(10) == 0) {
                    attempt(Expected.CLOSED, act, this::handOver);
                }
            }
        }
    }

    private void attempt(Expected from, DossierAct act, Runnable step) {
        if (expected == from) {
            step.run();
            return;
        }
        Expected before = expected;
        int count = inside.size();
        try {
            step.run();
        } catch (DossierProblem refusal) {
            assertThat(refusal.kind()).isEqualTo(DossierProblem.Kind.DOSSIER_STATE_CONFLICT);
            assertThat(refusal.kind().status()).isEqualTo(409);
            assertThat(refusal).hasMessageContaining(before.name());
            assertThat(expected).isEqualTo(before);
            assertThat(inside).hasSize(count);
            return;
        }
        throw new AssertionError(act + " was possible while " + before);
    }

    private void add() {
        DossierDocument added =
                dossier.add(UUID.randomUUID(), new NewItem(ItemKind.INCOMING, UUID.randomUUID()), DAY, "officer");
        int ordinal = added.folio(null).ordinal();
        assertThat(ordinals.add(ordinal)).as("ordinal %s is new", ordinal).isTrue();
        inside.add(added);
    }

    private void remove(int which) {
        DossierDocument document = inside.get(which);
        DossierEvent removed = dossier.remove(document, DAY, "officer", "Trùng");
        inside.remove(which);
        assertThat(document.isHere()).isFalse();
        assertThat(removed).isInstanceOf(DossierEvent.DossierDocumentRemoved.class);
    }

    private void describe() {
        dossier.describe(
                new DossierDetails("Tên khác", "Vĩnh viễn", "A", "Tiếng Việt", DAY, null, null),
                new Retention.Permanent());
    }

    /** Rights may be changed in two states. */
    private void grant() {
        attempt(
                expected == Expected.HANDED_OVER ? Expected.OPEN : expected,
                DossierAct.GRANT,
                () -> dossier.restrict(true));
    }

    private void close() {
        DossierEvent closed = dossier.close(new Dossier.Closure(DAY, "officer", null), DAY, DAY.plusYears(1));
        expected = Expected.CLOSED;
        assertThat(closed)
                .isEqualTo(new DossierEvent.DossierClosed(dossier.id(), dossier.unitId(), DAY, inside.size(), false));
    }

    private void reopen() {
        dossier.reopen();
        expected = Expected.OPEN;
    }

    private void handOver() {
        dossier.handOver(DAY);
        expected = Expected.HANDED_OVER;
    }
}
