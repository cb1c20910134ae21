package vn.hososo.metrics.intake;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Looks at the tables of the projection from outside. */
final class Ledgers {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Pool pool;

    Ledgers(Pool pool) {
        this.pool = pool;
    }

    void empty() {
        for (var table : tables()) {
            run("truncate projection." + table);
        }
        run("truncate outbox");
    }

    /** The same log is read once more from its start, over what is there. */
    void forgetHowFar() {
        run("truncate projection.partition_progress");
    }

    /** Days whose last event tells another standing than the table has, or none; there must be none. */
    long wronglyTold() {
        return count("""
                with told as (
                    select distinct on (unit, indicator, day) unit, indicator, day, numerator, denominator, excluded, after
                    from outbox, jsonb_to_record(payload::jsonb) as e ("unitId" uuid, indicator text, days jsonb),
                         jsonb_to_recordset(e.days) as d (day date, numerator bigint, denominator bigint, excluded bigint,
                                                          "madeAfterFact" bigint),
                         lateral (select e."unitId" as unit, d."madeAfterFact" as after) as names
                    order by unit, indicator, day, position desc),
                kept as (
                    select unit_id, indicator, day, numerator, denominator, left_out, after_fact
                    from projection.standing where proof = 'VERIFIED')
                select count(*) from (
                    (table kept except table told) union all
                    (select * from told where denominator > 0 or excluded > 0 except table kept)) as wrong
                """);
    }

    /** Events of a unit that are dated before an earlier one; there must be none. */
    long toldBackwards() {
        return count("""
                select count(*) from (
                    select occurred_at < lag(occurred_at) over (partition by aggregateid order by position) as backwards
                    from outbox) as told
                where backwards
                """);
    }

    long told() {
        return count("select count(*) from outbox");
    }

    private List<String> tables() {
        var tables = new ArrayList<String>();
        pool.query("select tablename from pg_tables where schemaname = 'projection' order by 1")
                .execute()
                .await()
                .atMost(PATIENCE)
                .forEach(row -> tables.add(row.getString(0)));
        return tables;
    }

    /** Every row of every table, as text, in an order of its own. */
    String dump() {
        var dump = new StringBuilder();
        for (var table : tables()) {
            dump.append("== ").append(table).append('\n');
            dump.append(text("select string_agg(t::text, E'\\n' order by t::text) from projection." + table + " t"));
            dump.append('\n');
        }
        return dump.toString();
    }

    List<Instant> moments(int many) {
        var moments = new ArrayList<Instant>();
        pool.query("select distinct known from projection.event order by known")
                .execute()
                .await()
                .atMost(PATIENCE)
                .forEach(row -> moments.add(row.getOffsetDateTime(0).toInstant()));
        var chosen = new ArrayList<Instant>();
        for (int i = 0; i < many; i++) {
            chosen.add(moments.get(i * (moments.size() - 1) / (many - 1)));
        }
        return chosen;
    }

    /** As {@link Recount} tells it. */
    List<String> standing() {
        var lines = new ArrayList<String>();
        pool.query("""
                        select concat_ws(' ', unit_id, indicator, day, numerator, denominator, left_out, after_fact, on_time) as line
                        from projection.standing
                        """).execute().await().atMost(PATIENCE).forEach(row -> lines.add(row.getString(0)));
        Collections.sort(lines);
        return lines;
    }

    long count(String sql) {
        return pool.query(sql)
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    /** Figures that are not the sum of their evidence, as known at the moment; there must be none. */
    long unprovenFigures(Instant moment) {
        return pool.preparedQuery("""
                        select count(*) from (
                            (select unit_id, indicator, day, sum(numerator), sum(denominator), sum(left_out), sum(after_fact), sum(on_time),
                                    proof
                             from projection.ledger where known <= $1 group by 1, 2, 3, proof having sum(denominator) <> 0
                             or sum(numerator) <> 0 or sum(left_out) <> 0 or sum(after_fact) <> 0 or sum(on_time) <> 0)
                            except
                            (select unit_id, indicator, day, count(*) filter (where counted),
                                    count(*) filter (where exclusion is null), count(exclusion),
                                    count(*) filter (where exclusion is null and made_after_fact),
                                    count(*) filter (where on_time), proof
                             from projection.contribution
                             where known_from <= $1 and (known_to is null or known_to > $1)
                             group by 1, 2, 3, proof)) as unproven
                        """)
                .execute(Tuple.of(OffsetDateTime.ofInstant(moment, java.time.ZoneOffset.UTC)))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    /** Months and years that are not the sum of their days, either way; there must be none. */
    long wronglySummed() {
        return count("""
                with summed as (
                    select span, date_trunc(span, day)::date as first_day, indicator, unit_id, sum(numerator), sum(denominator),
                           sum(left_out), sum(after_fact), sum(on_time)
                    from projection.standing, unnest(array['MONTH', 'YEAR']) as span
                    where proof = 'VERIFIED' group by 1, 2, 3, 4)
                select count(*) from (
                    (table projection.standing_span except table summed) union all
                    (table summed except table projection.standing_span)) as wrong
                """);
    }

    /** What each unit did in these days as known at the moment, day by day from the ledger. */
    List<String> figures(LocalDate from, LocalDate to, Instant moment) {
        var lines = new ArrayList<String>();
        pool.preparedQuery("""
                        select concat_ws(' ', unit_id, indicator, sum(numerator), sum(denominator), sum(left_out), sum(after_fact),
                                         sum(on_time)) as line
                        from projection.ledger where day between $1 and $2 and known <= $3
                        group by unit_id, indicator having sum(denominator) > 0 or sum(left_out) > 0
                        """)
                .execute(Tuple.of(from, to, OffsetDateTime.ofInstant(moment, java.time.ZoneOffset.UTC)))
                .await()
                .atMost(PATIENCE)
                .forEach(row -> lines.add(row.getString(0)));
        Collections.sort(lines);
        return lines;
    }

    /** Days on which the running sums and the evidence of the present differ, either way. */
    long unprovenStanding() {
        return count("""
                select count(*) from (
                    select * from projection.standing) as s
                full join (
                    select unit_id, indicator, day, count(*) filter (where counted) as numerator,
                           count(*) filter (where exclusion is null) as denominator, count(exclusion) as left_out,
                           count(*) filter (where exclusion is null and made_after_fact) as after_fact,
                           count(*) filter (where on_time) as on_time, proof
                    from projection.contribution where known_to is null group by unit_id, indicator, day, proof) as e
                using (unit_id, indicator, day, proof)
                where s.numerator is distinct from e.numerator or s.denominator is distinct from e.denominator
                   or s.left_out is distinct from e.left_out or s.after_fact is distinct from e.after_fact
                   or s.on_time is distinct from e.on_time
                """);
    }

    private void run(String sql) {
        var done = pool.query(sql).execute().await().atMost(PATIENCE);
        if (done.rowCount() < 0) {
            throw new IllegalStateException(sql);
        }
    }

    private String text(String sql) {
        return String.valueOf(pool.query(sql)
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getString(0));
    }
}
