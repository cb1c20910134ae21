package vn.hososo.metrics.fact;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The running sums: how they moved (ledger), where they stand by the day, and by the month and year. */
final class SumStore {

    private static final Uni<Void> NOTHING = Uni.createFrom().voidItem();

    private final SqlClient client;
    private final ProjectionSchema schema;

    SumStore(SqlClient client, ProjectionSchema schema) {
        this.client = client;
        this.schema = schema;
    }

    Uni<Void> moveLedger(List<Map.Entry<Deltas.Key, Deltas.Amount>> deltas) {
        var moved =
                sums(deltas, Deltas.Key::sum).instant(delta -> delta.getKey().known());
        var keys = moved.tuple();
        var rows = amounts(moved).tuple();
        return run("""
                        with moved as (
                        insert into projection.ledger as l (unit_id, indicator, day, proof, known, numerator, denominator,
                                                            left_out, after_fact, on_time)
                        select * from unnest($1::uuid[], $2::text[], $3::date[], $4::text[], $5::timestamptz[], $6::bigint[],
                                             $7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[])
                        on conflict (unit_id, indicator, day, proof, known) do update
                        set numerator = l.numerator + excluded.numerator, denominator = l.denominator + excluded.denominator,
                            left_out = l.left_out + excluded.left_out, after_fact = l.after_fact + excluded.after_fact,
                            on_time = l.on_time + excluded.on_time
                        returning (l.numerator, l.denominator, l.left_out, l.after_fact, l.on_time) = (0, 0, 0, 0, 0) as is_empty)
                        select true from moved where is_empty limit 1
                        """, rows)
                .chain(emptied -> emptied.size() == 0 ? NOTHING : run("""
                        delete from projection.ledger l
                        using unnest($1::uuid[], $2::text[], $3::date[], $4::text[], $5::timestamptz[])
                              as k (unit_id, indicator, day, proof, known)
                        where l.unit_id = k.unit_id and l.indicator = k.indicator and l.day = k.day and l.proof = k.proof
                          and l.known = k.known and l.numerator = 0 and l.denominator = 0 and l.left_out = 0
                          and l.after_fact = 0 and l.on_time = 0
                        """, keys).replaceWithVoid());
    }

    Uni<Void> moveStanding(List<Map.Entry<Deltas.Sum, Deltas.Amount>> deltas) {
        var moved = sums(deltas, sum -> sum);
        var keys = moved.tuple();
        var rows = amounts(moved).tuple();
        return run("""
                        with moved as (
                        insert into projection.standing as s (unit_id, indicator, day, proof, numerator, denominator, left_out,
                                                              after_fact, on_time)
                        select * from unnest($1::uuid[], $2::text[], $3::date[], $4::text[], $5::bigint[], $6::bigint[],
                                             $7::bigint[], $8::bigint[], $9::bigint[])
                        on conflict (unit_id, indicator, day, proof) do update
                        set numerator = s.numerator + excluded.numerator, denominator = s.denominator + excluded.denominator,
                            left_out = s.left_out + excluded.left_out, after_fact = s.after_fact + excluded.after_fact,
                            on_time = s.on_time + excluded.on_time
                        returning (s.numerator, s.denominator, s.left_out, s.after_fact, s.on_time) = (0, 0, 0, 0, 0) as is_empty)
                        select true from moved where is_empty limit 1
                        """, rows)
                .chain(emptied -> emptied.size() == 0 ? NOTHING : run("""
                        delete from projection.standing s
                        using unnest($1::uuid[], $2::text[], $3::date[], $4::text[]) as k (unit_id, indicator, day, proof)
                        where s.unit_id = k.unit_id and s.indicator = k.indicator and s.day = k.day and s.proof = k.proof
                          and s.numerator = 0 and s.denominator = 0 and s.left_out = 0 and s.after_fact = 0
                          and s.on_time = 0
                        """, keys).replaceWithVoid())
                .chain(() -> moveSpans(Deltas.spans(deltas)));
    }

    private Uni<Void> moveSpans(List<Map.Entry<Deltas.Span, Deltas.Amount>> deltas) {
        if (deltas.isEmpty()) {
            return NOTHING;
        }
        var moved = Columns.of(deltas)
                .text(delta -> delta.getKey().length().name())
                .date(delta -> delta.getKey().first())
                .text(delta -> delta.getKey().indicator().slug())
                .uuid(delta -> delta.getKey().unitId());
        var keys = moved.tuple();
        var rows = amounts(moved).tuple();
        return run("""
                        with moved as (
                        insert into projection.standing_span as s (span, first_day, indicator, unit_id, numerator, denominator,
                                                                   left_out, after_fact, on_time)
                        select * from unnest($1::text[], $2::date[], $3::text[], $4::uuid[], $5::bigint[], $6::bigint[],
                                             $7::bigint[], $8::bigint[], $9::bigint[])
                        on conflict (span, first_day, indicator, unit_id) do update
                        set numerator = s.numerator + excluded.numerator, denominator = s.denominator + excluded.denominator,
                            left_out = s.left_out + excluded.left_out, after_fact = s.after_fact + excluded.after_fact,
                            on_time = s.on_time + excluded.on_time
                        returning (s.numerator, s.denominator, s.left_out, s.after_fact, s.on_time) = (0, 0, 0, 0, 0) as is_empty)
                        select true from moved where is_empty limit 1
                        """, rows)
                .chain(emptied -> emptied.size() == 0 ? NOTHING : run("""
                        delete from projection.standing_span s
                        using unnest($1::text[], $2::date[], $3::text[], $4::uuid[]) as k (span, first_day, indicator, unit_id)
                        where s.span = k.span and s.first_day = k.first_day and s.indicator = k.indicator and s.unit_id = k.unit_id
                          and s.numerator = 0 and s.denominator = 0 and s.left_out = 0 and s.after_fact = 0
                          and s.on_time = 0
                        """, keys).replaceWithVoid());
    }

    private static <K> Columns<Map.Entry<K, Deltas.Amount>> sums(
            List<Map.Entry<K, Deltas.Amount>> deltas, Function<K, Deltas.Sum> sum) {
        return Columns.of(deltas)
                .uuid(delta -> sum.apply(delta.getKey()).change().unitId())
                .text(delta -> sum.apply(delta.getKey()).change().indicator().slug())
                .date(delta -> sum.apply(delta.getKey()).change().day())
                .text(delta -> sum.apply(delta.getKey()).proof().name());
    }

    private static <K> Columns<Map.Entry<K, Deltas.Amount>> amounts(Columns<Map.Entry<K, Deltas.Amount>> moved) {
        return moved.bigint(delta -> delta.getValue().numerator())
                .bigint(delta -> delta.getValue().denominator())
                .bigint(delta -> delta.getValue().excluded())
                .bigint(delta -> delta.getValue().madeAfterFact())
                .bigint(delta -> delta.getValue().onTime());
    }

    private Uni<RowSet<Row>> run(String sql, Tuple parameters) {
        return client.preparedQuery(schema.sql(sql)).execute(parameters);
    }
}
