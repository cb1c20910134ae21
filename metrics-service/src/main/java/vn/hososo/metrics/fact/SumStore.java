package vn.hososo.metrics.fact;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The running sums: how they moved (ledger), where they stand by the day, and by the month and year. */
final class SumStore {

    private static final Uni<Void> NOTHING = Uni.createFrom().voidItem();
    private static final List<String> AMOUNTS =
            List.of("numerator", "denominator", "left_out", "after_fact", "on_time");

    private static final Table LEDGER = new Table(
            "projection.ledger",
            List.of("unit_id", "indicator", "day", "proof", "known"),
            List.of("uuid", "text", "date", "text", "timestamptz"));
    private static final String ADD_MOVES = """
            select add_moves('projection.ledger', $1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as added
            """;
    private static final Table STANDING = new Table(
            "projection.standing",
            List.of("unit_id", "indicator", "day", "proof"),
            List.of("uuid", "text", "date", "text"));
    private static final Table STANDING_SPAN = new Table(
            "projection.standing_span",
            List.of("span", "first_day", "indicator", "unit_id"),
            List.of("text", "date", "text", "uuid"));

    private final Statements statements;

    SumStore(Statements statements) {
        this.statements = statements;
    }

    /** Moves all sums, the ledger by the moment and those that stand by what they are of. */
    Uni<Void> move(Deltas deltas, List<Map.Entry<Deltas.Sum, Deltas.Amount>> standing) {
        var corrections = deltas.corrections();
        return Uni.combine()
                .all()
                .unis(
                        add(deltas.moves()),
                        move(LEDGER, corrections, ledger(corrections)),
                        moveStanding(standing),
                        moveSpans(Deltas.spans(standing)))
                .discardItems();
    }

    /** Adds to the ledger what it hardly ever has; when it has some of it, all is added as other sums are. */
    private Uni<Void> add(List<Map.Entry<Deltas.Key, Deltas.Amount>> moves) {
        if (moves.isEmpty()) {
            return NOTHING;
        }
        return statements
                .run(ADD_MOVES, amounts(ledger(moves)).tuple())
                .chain(rows ->
                        rows.iterator().next().getBoolean("added") ? NOTHING : move(LEDGER, moves, ledger(moves)));
    }

    private static Columns<Map.Entry<Deltas.Key, Deltas.Amount>> ledger(
            List<Map.Entry<Deltas.Key, Deltas.Amount>> deltas) {
        return sums(deltas, Deltas.Key::sum).instant(delta -> delta.getKey().known());
    }

    private Uni<Void> moveStanding(List<Map.Entry<Deltas.Sum, Deltas.Amount>> deltas) {
        return move(STANDING, deltas, sums(deltas, sum -> sum));
    }

    private Uni<Void> moveSpans(List<Map.Entry<Deltas.Span, Deltas.Amount>> deltas) {
        return move(
                STANDING_SPAN,
                deltas,
                Columns.of(deltas)
                        .text(delta -> delta.getKey().length().name())
                        .date(delta -> delta.getKey().first())
                        .text(delta -> delta.getKey().indicator().slug())
                        .uuid(delta -> delta.getKey().unitId()));
    }

    private static <K> Columns<Map.Entry<K, Deltas.Amount>> sums(
            List<Map.Entry<K, Deltas.Amount>> deltas, Function<K, Deltas.Sum> sum) {
        return Columns.of(deltas)
                .uuid(delta -> sum.apply(delta.getKey()).change().unitId())
                .text(delta -> sum.apply(delta.getKey()).change().indicator().slug())
                .date(delta -> sum.apply(delta.getKey()).change().day())
                .text(delta -> sum.apply(delta.getKey()).proof().name());
    }

    /** Adds to the sums; a sum that has become nothing has no row. */
    private <K> Uni<Void> move(
            Table table, List<Map.Entry<K, Deltas.Amount>> deltas, Columns<Map.Entry<K, Deltas.Amount>> moved) {
        if (deltas.isEmpty()) {
            return NOTHING;
        }
        var keys = moved.tuple();
        return statements
                .run(table.add(), amounts(moved).tuple())
                .chain(emptied -> emptied.size() == 0
                        ? NOTHING
                        : statements.run(table.removeEmpty(), keys).replaceWithVoid());
    }

    private static <K> Columns<Map.Entry<K, Deltas.Amount>> amounts(Columns<Map.Entry<K, Deltas.Amount>> moved) {
        return moved.bigint(delta -> delta.getValue().numerator())
                .bigint(delta -> delta.getValue().denominator())
                .bigint(delta -> delta.getValue().excluded())
                .bigint(delta -> delta.getValue().madeAfterFact())
                .bigint(delta -> delta.getValue().onTime());
    }

    /** A table of sums: its key, column by column, and what it takes to move them. */
    private record Table(String name, List<String> keys, String add, String removeEmpty) {

        Table(String name, List<String> keys, List<String> types) {
            this(name, keys, add(name, keys, types), removeEmpty(name, keys, types));
        }

        private static String add(String name, List<String> keys, List<String> types) {
            return """
                    with moved as (
                    insert into %s as s (%s, %s)
                    select %s, %s
                    on conflict (%s) do update set %s
                    returning %s as is_empty)
                    select true from moved where is_empty limit 1
                    """.formatted(
                            name,
                            String.join(", ", keys),
                            String.join(", ", AMOUNTS),
                            parameters("unnest($%d::%s[])", types, 1),
                            parameters(
                                    "unnest($%d::%s[])",
                                    AMOUNTS.stream().map(amount -> "bigint").toList(), keys.size() + 1),
                            String.join(", ", keys),
                            each(AMOUNTS, "%1$s = s.%1$s + excluded.%1$s", ", "),
                            each(AMOUNTS, "s.%1$s = 0", " and "));
        }

        private static String removeEmpty(String name, List<String> keys, List<String> types) {
            return """
                    delete from %s s using unnest(%s) as k (%s) where %s and %s
                    """.formatted(
                            name,
                            parameters("$%d::%s[]", types, 1),
                            String.join(", ", keys),
                            each(keys, "s.%1$s = k.%1$s", " and "),
                            each(AMOUNTS, "s.%1$s = 0", " and "));
        }

        private static String parameters(String form, List<String> types, int first) {
            return IntStream.range(0, types.size())
                    .mapToObj(at -> form.formatted(first + at, types.get(at)))
                    .collect(Collectors.joining(", "));
        }

        private static String each(List<String> columns, String form, String between) {
            return columns.stream().map(form::formatted).collect(Collectors.joining(between));
        }
    }
}
