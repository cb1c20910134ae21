package vn.hososo.metrics.answer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.id.Ids;
import vn.hososo.metrics.commitment.Commitments;
import vn.hososo.metrics.compliance.ComplianceRow;
import vn.hososo.metrics.compliance.Parameters;
import vn.hososo.metrics.compliance.Period;

/** What the service itself does with notices; every step is a row, and its letter goes with it. */
@ApplicationScoped
public class Notices {

    private final Pool pool;
    private final NoticeRepository repository;
    private final NoticePost post;
    private final Commitments commitments;
    private final Clock clock;

    Notices(Pool pool, NoticeRepository repository, NoticePost post, Commitments commitments, Clock clock) {
        this.pool = pool;
        this.repository = repository;
        this.post = post;
        this.commitments = commitments;
        this.clock = clock;
    }

    /** Opens the notice of a lapse, in the transaction that records the lapse; nothing the second time. */
    public Uni<Void> openForLapse(SqlClient transaction, UUID unitId, String indicator, UUID lapseId, LocalDate since) {
        var at = now();
        return open(
                transaction,
                new Notice(
                        Ids.next(),
                        NoticeGround.LAPSE,
                        unitId,
                        null,
                        null,
                        indicator,
                        since,
                        null,
                        null,
                        lapseId,
                        at,
                        new NoticeState.Open(at),
                        1));
    }

    /** By later facts the lapse was none: its notice is withdrawn, unless it is closed already. */
    public Uni<Void> withdrawLapse(SqlClient transaction, UUID lapseId) {
        return repository
                .ofLapse(transaction, lapseId)
                .chain(id -> id == null
                        ? Uni.createFrom().voidItem()
                        : lock(transaction, id).chain(notice -> withdraw(transaction, notice, StepReason.NO_LAPSE)));
    }

    /** One notice for each unit, indicator and period; nothing the second time. */
    Uni<Void> openMissed(Period period, ComplianceRow row) {
        var at = now();
        var notice = new Notice(
                Ids.next(),
                NoticeGround.MISSED_TARGET,
                Objects.requireNonNull(row.unitId()),
                row.unitKey(),
                row.unitName(),
                row.indicator(),
                period.from(),
                period.to(),
                MissedFigure.of(period, row),
                null,
                at,
                new NoticeState.Open(at),
                1);
        return pool.withTransaction(transaction -> open(transaction, notice));
    }

    Uni<Void> withdraw(UUID id, StepReason reason) {
        return pool.withTransaction(
                transaction -> lock(transaction, id).chain(notice -> withdraw(transaction, notice, reason)));
    }

    Uni<Void> reopen(UUID id) {
        return pool.withTransaction(transaction -> lock(transaction, id)
                .chain(notice -> notice.state() instanceof NoticeState.Withdrawn withdrawn
                        ? step(transaction, notice, withdrawn.reopen(now()), null, StepReason.TARGET_MISSED_AGAIN)
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem()));
    }

    Uni<Void> escalate(UUID id) {
        return pool.withTransaction(transaction -> lock(transaction, id)
                .chain(notice -> notice.state() instanceof NoticeState.Open open
                        ? step(transaction, notice, open.escalate(now()), null, StepReason.UNANSWERED)
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem()));
    }

    /** The notice as it stands, until the transaction ends moved by nobody else. */
    Uni<Notice> lock(SqlClient transaction, UUID id) {
        return repository.lock(transaction, id, LocalDate.ofInstant(clock.instant(), Parameters.VIETNAM));
    }

    /** Takes the step and answers the notice after it. */
    Uni<Notice> step(
            SqlClient transaction, Notice notice, NoticeState next, @Nullable String by, @Nullable StepReason reason) {
        var moved = notice.at(next);
        return repository
                .addStep(transaction, moved, by, reason)
                .chain(() -> post.tell(transaction, moved))
                .replaceWith(moved);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Uni<Void> open(SqlClient transaction, Notice notice) {
        return repository
                .open(transaction, notice)
                .chain(opened -> opened
                        ? repository
                                .addStep(transaction, notice, null, null)
                                .chain(() -> post.tell(transaction, notice))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> withdraw(SqlClient transaction, Notice notice, StepReason reason) {
        if (!(notice.state() instanceof NoticeState.Pending pending)) {
            return Uni.createFrom().voidItem();
        }
        var at = now();
        return step(transaction, notice, pending.withdraw(at), null, reason)
                .chain(() -> commitments.release(transaction, notice.id(), at));
    }
}
