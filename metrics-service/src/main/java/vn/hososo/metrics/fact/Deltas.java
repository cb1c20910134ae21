package vn.hososo.metrics.fact;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How ledger and standing move when contribution rows are taken away and put in their place. */
final class Deltas {

    private final Map<Key, Amount> ledger = new HashMap<>();
    private final Set<Key> present = new HashSet<>();
    private final Set<Instant> begins;

    private Deltas(Set<Instant> begins) {
        this.begins = begins;
    }

    /**
     * @param begins when the first of the events became known that are behind it, partition by partition: producers send many at
     *     once, and a batch may begin between two that became known together
     */
    static Deltas of(Collection<Difference> differences, Set<Instant> begins) {
        var deltas = new Deltas(begins);
        for (var difference : differences) {
            difference.before().forEach(row -> {
                deltas.add(row, -1);
                deltas.present.addAll(moments(row));
            });
            difference.ended().forEach(row -> deltas.add(row, 1));
            difference.fresh().forEach(row -> deltas.add(row, 1));
        }
        return deltas;
    }

    private void add(Contribution row, int sign) {
        var amount = Amount.of(row.evidence()).times(sign);
        var moments = moments(row);
        put(moments.getFirst(), amount);
        if (moments.size() > 1) {
            put(moments.getLast(), amount.times(-1));
        }
    }

    /** When the row began to be known, and when it ended to be. */
    private static List<Key> moments(Contribution row) {
        var evidence = row.evidence();
        var sum = new Sum(new Change(evidence.unitId(), row.indicator(), evidence.day()), evidence.proof());
        var from = new Key(sum, row.knownFrom());
        return row.knownTo() == null ? List.of(from) : List.of(from, new Key(sum, row.knownTo()));
    }

    private void put(Key key, Amount amount) {
        ledger.merge(key, amount, Amount::plus);
    }

    /** Moves at moments at which the tables may know of others of the same sum. */
    List<Map.Entry<Key, Amount>> corrections() {
        return ledger(this::mayBePresent);
    }

    /** All others: the ledger has none of these, unless events of two partitions moved a sum in the same millisecond. */
    List<Map.Entry<Key, Amount>> moves() {
        return ledger(key -> !mayBePresent(key));
    }

    private boolean mayBePresent(Key key) {
        return begins.contains(key.known()) || present.contains(key);
    }

    private List<Map.Entry<Key, Amount>> ledger(Predicate<Key> which) {
        return moved(
                ledger.entrySet().stream().filter(moved -> which.test(moved.getKey())),
                comparing((Key key) -> key.sum().change(), Change.ORDER).thenComparing(Key::known));
    }

    List<Map.Entry<Sum, Amount>> standing() {
        var standing = new HashMap<Sum, Amount>();
        ledger.forEach((key, amount) -> standing.merge(key.sum(), amount, Amount::plus));
        return moved(standing.entrySet().stream(), comparing(Sum::change, Change.ORDER));
    }

    /** How the sums of whole months and years move; what is only declared is in none. */
    static List<Map.Entry<Span, Amount>> spans(List<Map.Entry<Sum, Amount>> standing) {
        var spans = new HashMap<Span, Amount>();
        for (var moved : standing) {
            if (moved.getKey().proof() == Proof.VERIFIED) {
                for (var length : Length.values()) {
                    spans.merge(Span.of(length, moved.getKey().change()), moved.getValue(), Amount::plus);
                }
            }
        }
        return moved(spans.entrySet().stream(), comparing(Span::unitId).thenComparing(Span::first));
    }

    private static <K> List<Map.Entry<K, Amount>> moved(Stream<Map.Entry<K, Amount>> sums, Comparator<K> order) {
        return sums.filter(moved -> !moved.getValue().isZero())
                .sorted(Map.Entry.comparingByKey(order))
                .toList();
    }

    enum Length {
        MONTH,
        YEAR
    }

    /** A whole month or year of one unit and indicator; {@code first} is its first day. */
    record Span(Length length, LocalDate first, Indicator indicator, UUID unitId) {
        static Span of(Length length, Change change) {
            var day = change.day();
            var first = length == Length.YEAR ? day.withDayOfYear(1) : day.withDayOfMonth(1);
            return new Span(length, first, change.indicator(), change.unitId());
        }
    }

    /** What is summed up: what is told and what is only declared stand in sums of their own. */
    record Sum(Change change, Proof proof) {}

    record Key(Sum sum, Instant known) {}

    /** {@code excluded} stand beside the ratio; {@code madeAfterFact} and {@code onTime} are part of it. */
    record Amount(long numerator, long denominator, long excluded, long madeAfterFact, long onTime) {
        static final Amount ZERO = new Amount(0, 0, 0, 0, 0);

        static Amount of(Evidence evidence) {
            return evidence.isMeasured()
                    ? new Amount(one(evidence.counted()), 1, 0, one(evidence.madeAfterFact()), one(evidence.onTime()))
                    : new Amount(0, 0, 1, 0, 0);
        }

        private static long one(boolean is) {
            return is ? 1 : 0;
        }

        Amount plus(Amount other) {
            return new Amount(
                    numerator + other.numerator,
                    denominator + other.denominator,
                    excluded + other.excluded,
                    madeAfterFact + other.madeAfterFact,
                    onTime + other.onTime);
        }

        Amount times(int factor) {
            return new Amount(
                    factor * numerator,
                    factor * denominator,
                    factor * excluded,
                    factor * madeAfterFact,
                    factor * onTime);
        }

        boolean isZero() {
            return equals(ZERO);
        }
    }
}
