package vn.hososo.metrics.answer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.version.IfMatch;
import vn.hososo.metrics.commitment.CommitmentState;
import vn.hososo.metrics.commitment.Commitments;
import vn.hososo.metrics.compliance.Parameters;

/** What people do with notices: leaders answer, the district directs and closes. */
@ApplicationScoped
class Hearing {

    private final Pool pool;
    private final Notices notices;
    private final NoticeRepository repository;
    private final NoticeRights rights;
    private final NoticeBook book;
    private final Commitments commitments;
    private final Clock clock;

    Hearing(
            Pool pool,
            Notices notices,
            NoticeRepository repository,
            NoticeRights rights,
            NoticeBook book,
            Commitments commitments,
            Clock clock) {
        this.pool = pool;
        this.notices = notices;
        this.repository = repository;
        this.rights = rights;
        this.book = book;
        this.commitments = commitments;
        this.clock = clock;
    }

    Uni<NoticeView> answer(Caller by, UUID id, IfMatch version, NewAnswer said) {
        return require(id)
                .call(notice -> rights.requireLeader(by, notice))
                .call(notice -> requireCommitment(notice, said))
                .chain(notice -> move(id, version, (transaction, current) -> answer(transaction, current, by, said)));
    }

    Uni<NoticeView> direct(Caller by, UUID id, IfMatch version, NewDirection said) {
        return require(id)
                .call(notice -> rights.requireDistrict(by, notice))
                .chain(notice -> move(id, version, (transaction, current) -> direct(transaction, current, by, said)));
    }

    Uni<NoticeView> close(Caller by, UUID id, IfMatch version) {
        return require(id)
                .call(notice -> rights.requireDistrict(by, notice))
                .chain(notice -> move(id, version, (transaction, current) -> close(transaction, current, by)));
    }

    private Uni<Notice> require(UUID id) {
        return repository.require(id, LocalDate.ofInstant(clock.instant(), Parameters.VIETNAM));
    }

    private Uni<NoticeView> move(UUID id, IfMatch version, BiFunction<SqlClient, Notice, Uni<Notice>> act) {
        return pool.withTransaction(transaction -> notices.lock(transaction, id)
                        .invoke(notice -> version.require(notice.version()))
                        .chain(notice -> act.apply(transaction, notice)))
                .chain(book::view);
    }

    private Uni<Notice> answer(SqlClient transaction, Notice notice, Caller by, NewAnswer said) {
        if (!(notice.state() instanceof NoticeState.Pending pending)) {
            throw NoticeProblem.stateConflict(notice.state());
        }
        return notices.step(transaction, notice, pending.answer(notices.now()), by.upn(), null)
                .call(answered -> repository.addAnswer(transaction, answered, said))
                .call(answered -> commit(transaction, answered, by, said));
    }

    private Uni<Notice> direct(SqlClient transaction, Notice notice, Caller by, NewDirection said) {
        if (!(notice.state() instanceof NoticeState.Directable directable)) {
            throw NoticeProblem.stateConflict(notice.state());
        }
        return notices.step(transaction, notice, directable.direct(notices.now()), by.upn(), null)
                .call(directed -> repository.addDirection(transaction, directed, said));
    }

    private Uni<Notice> close(SqlClient transaction, Notice notice, Caller by) {
        if (!(notice.state() instanceof NoticeState.Closable closable)) {
            throw NoticeProblem.stateConflict(notice.state());
        }
        return notices.step(transaction, notice, closable.close(notices.now()), by.upn(), null);
    }

    private Uni<Void> commit(SqlClient transaction, Notice answered, Caller by, NewAnswer said) {
        var promised = said.commitment();
        return promised == null
                ? Uni.createFrom().voidItem()
                : commitments.make(
                        transaction,
                        answered.id(),
                        answered.unitId(),
                        answered.indicator(),
                        promised,
                        answered.state().since(),
                        by.upn());
    }

    /** Whoever answers says until when it will be better; once said, it need not be said again. */
    private Uni<Void> requireCommitment(Notice notice, NewAnswer said) {
        if (said.commitment() != null) {
            return Uni.createFrom().voidItem();
        }
        return commitments
                .ofNotices(List.of(notice.id()), null)
                .invoke(made -> {
                    if (made.stream().allMatch(it -> it.state() == CommitmentState.RELEASED)) {
                        throw ProblemException.invalid(
                                "commitment",
                                "body",
                                new Text(
                                        "Giải trình lần đầu phải có cam kết.",
                                        "The first answer carries a commitment."));
                    }
                })
                .replaceWithVoid();
    }
}
