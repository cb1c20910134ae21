package vn.hososo.metrics.closing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.outbox.Fact;
import vn.hososo.kit.outbox.Outbox;
import vn.hososo.metrics.compliance.Parameters;
import vn.hososo.metrics.compliance.Period;
import vn.hososo.metrics.compliance.Structure;
import vn.hososo.metrics.compliance.View;
import vn.hososo.metrics.cutoff.CutOffs;
import vn.hososo.metrics.intake.Freshness;
import vn.hososo.metrics.unit.MeasuredUnit;
import vn.hososo.metrics.unit.MeasuredUnits;
import vn.hososo.metrics.unit.RootOffice;

/** Closes periods: the figures of a settled moment are kept with the hash of the evidence behind them. */
@ApplicationScoped
public class Closings {

    private static final String TOPIC = "hososo.compliance";
    private static final Duration SETTLING = Duration.ofMillis(100);
    private static final int SETTLING_TRIES = 50;

    private final ClosingRepository repository;
    private final FigureReader reader;
    private final CutOffs cutOffs;
    private final MeasuredUnits units;
    private final RootOffice rootOffice;
    private final Freshness freshness;
    private final IdempotencyKeys keys;
    private final Outbox outbox;
    private final Pool pool;
    private final Clock clock;

    Closings(
            ClosingRepository repository,
            FigureReader reader,
            CutOffs cutOffs,
            MeasuredUnits units,
            RootOffice rootOffice,
            Freshness freshness,
            IdempotencyKeys keys,
            Outbox outbox,
            Pool pool,
            Clock clock) {
        this.repository = repository;
        this.reader = reader;
        this.cutOffs = cutOffs;
        this.units = units;
        this.rootOffice = rootOffice;
        this.freshness = freshness;
        this.keys = keys;
        this.outbox = outbox;
        this.pool = pool;
        this.clock = clock;
    }

    /** The latest closing of the period; null while it is open. */
    public Uni<@Nullable Closing> latest(String period) {
        return repository.of(pool, period).map(all -> all.isEmpty() ? null : all.getLast());
    }

    /** The closing that a correction closing corrects; null of a first one. */
    public Uni<@Nullable Closing> before(Closing closing) {
        return repository
                .of(pool, closing.period().text())
                .map(all -> closing.number() == 1 ? null : all.get(closing.number() - 2));
    }

    public Uni<@Nullable Closing> find(VerificationCode code) {
        return repository.find(code);
    }

    Uni<List<ClosingView>> all() {
        return repository.all().map(all -> all.stream().map(ClosingView::of).toList());
    }

    /** A closing beside what the ledger says today of its moment: the same, unless somebody meddled with either. */
    Uni<VerifiedClosing> verified(UUID id) {
        return repository
                .find(id)
                .onItem()
                .ifNull()
                .failWith(ClosingProblem::unknown)
                .chain(closing -> reader.read(closing.period(), closing.view())
                        .chain(figures -> repository
                                .digest(closing.period(), closing.asOf())
                                .map(evidence -> VerifiedClosing.of(
                                        closing, figures, evidence, freshness.isSettled(closing.asOf())))));
    }

    /** Closes a period, or closes it again for a reason; the earlier closings stay as they are. */
    Uni<ClosingView> close(Caller by, NewClosing asked, @Nullable String idempotencyKey) {
        var key = IdempotencyKey.required(by, "closePeriod", idempotencyKey, asked);
        return rootOffice
                .require(by)
                .chain(() -> pool.withTransaction(transaction ->
                        keys.once(transaction, key, ClosingView.class, () -> close(transaction, by, asked))));
    }

    private Uni<ClosingView> close(SqlClient transaction, Caller by, NewClosing asked) {
        return repository
                .lock(transaction, asked.period())
                .chain(() -> repository.of(transaction, asked.period()))
                .invoke(earlier -> requireReason(earlier, asked))
                .chain(earlier -> days(earlier, asked).chain(days -> pinned(days, earlier, by, asked)))
                .call(closing -> repository.add(transaction, closing))
                .call(closing -> tell(transaction, closing, by))
                .map(ClosingView::of);
    }

    private static void requireReason(List<Closing> earlier, NewClosing asked) {
        if (!earlier.isEmpty() && asked.reason() == null) {
            throw ClosingProblem.closed(earlier.getLast());
        }
        if (earlier.isEmpty() && asked.reason() != null) {
            throw ClosingProblem.nothingToCorrect();
        }
    }

    /** The days that were closed first; those of the cut-off in force where nothing was. */
    private Uni<Period> days(List<Closing> earlier, NewClosing asked) {
        return earlier.isEmpty()
                ? cutOffs.period(asked.period(), "body", null).invoke(this::requireEnded)
                : Uni.createFrom().item(earlier.getFirst().period());
    }

    private void requireEnded(Period days) {
        if (!days.to().isBefore(LocalDate.ofInstant(clock.instant(), Parameters.VIETNAM))) {
            throw ClosingProblem.notEnded(days);
        }
    }

    private Uni<Closing> pinned(Period days, List<Closing> earlier, Caller by, NewClosing asked) {
        return settledNow()
                .chain(asOf -> reader.read(days, new View(Structure.THEN, asOf))
                        .chain(figures -> repository
                                .digest(days, asOf)
                                .map(evidence -> new Closing(
                                        Ids.next(),
                                        days,
                                        earlier.size() + 1,
                                        asOf,
                                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                                        by.upn(),
                                        asked.reason(),
                                        evidence,
                                        figures,
                                        VerificationCode.next()))));
    }

    /** Now, once everything up to now has been read: what is pinned can never change. */
    private Uni<Instant> settledNow() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Uni.createFrom()
                .item(() -> requireSettled(now))
                .onFailure(ClosingProblem.class)
                .retry()
                .withBackOff(SETTLING, SETTLING)
                .withJitter(0)
                .atMost(SETTLING_TRIES);
    }

    private Instant requireSettled(Instant moment) {
        if (!freshness.isSettled(moment)) {
            throw ClosingProblem.notSettled();
        }
        return moment;
    }

    private Uni<Void> tell(SqlClient transaction, Closing closing, Caller by) {
        return units.root(closing.period().to())
                .onItem()
                .ifNull()
                .failWith(ClosingProblem::notSettled)
                .map(root -> payload(closing, root, by))
                .chain(payload -> outbox.append(
                        transaction,
                        new Fact(TOPIC, payload.unitId(), "vn.hososo.period-closed.v1", closing.known(), payload)));
    }

    private static PeriodClosed payload(Closing closing, MeasuredUnit root, Caller by) {
        // An office that may close is the root's own; an administrator may act for any unit or none.
        var unit = by.has(Roles.SYSTEM_ADMIN) || by.unitId() == null ? root.id() : by.unitId();
        return new PeriodClosed(
                unit,
                closing.id(),
                closing.period().text(),
                closing.period().from(),
                closing.period().to(),
                closing.asOf(),
                closing.evidence().sha256());
    }
}
