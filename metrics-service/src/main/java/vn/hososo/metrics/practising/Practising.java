package vn.hososo.metrics.practising;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.compliance.Fresh;
import vn.hososo.metrics.fact.Tier;
import vn.hososo.metrics.intake.Freshness;

/** Counts the units that are practising. */
@ApplicationScoped
class Practising {

    private static final int DAYS = 28;

    private final Pool pool;
    private final Freshness freshness;

    Practising(Pool pool, Freshness freshness) {
        this.pool = pool;
        this.freshness = freshness;
    }

    Uni<PractisingView> on(LocalDate day, Tier tier, @Nullable Instant asOf) {
        // Taken before the facts are read: what was settled then is settled in them.
        boolean settled = freshness.isSettled(asOf);
        var lag = freshness.lag();
        var fresh = new Fresh(freshness.latestEvent(), lag == null ? null : lag.toMillis());
        var since = day.minusDays(DAYS - 1L);
        // Of the province's reading a row without a filing is one whose leader's signature is valid all the same.
        return pool.preparedQuery("""
                        with fact as not materialized (
                            select * from projection.contribution
                            where case when $3::timestamptz is null then known_to is null
                                       else known_from <= $3 and (known_to is null or known_to > $3) end
                              and (proof = 'VERIFIED' or exists (
                                   select 1 from decision.declared_counts($3) where day >= from_day and day < before_day)))
                        select u.unit_id, u.key, u.name, filed.last_on as filed_on, signed.last_on as signed_on
                        from projection.unit_on($1, $3) u
                        left join lateral (
                            select filed_on as last_on from fact
                            where unit_id = u.unit_id and indicator = 'dossier-creation' and filed_on <= $1
                            order by filed_on desc limit 1) filed on true
                        left join lateral (
                            select day as last_on from fact
                            where unit_id = u.unit_id and indicator = 'signed-from-dossier' and day <= $1
                              and (reason is null or reason = 'NOT_IN_DOSSIER')
                            order by day desc limit 1) signed on true
                        where u.tier = $2 and u.valid_from <= $1 and (u.valid_to is null or u.valid_to > $1)
                        order by u.key, u.unit_id
                        """)
                .execute(Tuple.of(day, tier.name(), asOf == null ? null : asOf.atOffset(ZoneOffset.UTC)))
                .map(rows -> view(rows, tier, day, since, settled, fresh));
    }

    private static PractisingView view(
            RowSet<Row> found, Tier tier, LocalDate day, LocalDate since, boolean settled, Fresh fresh) {
        var rows = StreamSupport.stream(found.spliterator(), false)
                .map(row -> row(row, since))
                .toList();
        var practising = rows.stream().filter(PractisingRow::practising).count();
        return new PractisingView(tier, day, since, practising, rows.size(), rows, settled, fresh);
    }

    private static PractisingRow row(Row row, LocalDate since) {
        var filedOn = row.getLocalDate("filed_on");
        var signedOn = row.getLocalDate("signed_on");
        return new PractisingRow(
                row.getUUID("unit_id"),
                row.getString("key"),
                row.getString("name"),
                isWithin(filedOn, since) && isWithin(signedOn, since),
                filedOn,
                signedOn);
    }

    private static boolean isWithin(@Nullable LocalDate day, LocalDate since) {
        return day != null && !day.isBefore(since);
    }
}
