package vn.hososo.metrics.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** How ledger and standing move when contribution rows are taken away and put in their place. */
final class Deltas {

    private static final Comparator<Change> CHANGE_ORDER = Comparator.comparing(Change::unitId)
            .thenComparing(Change::indicator)
            .thenComparing(Change::day);

    private final Map<Key, Amount> ledger = new TreeMap<>(Key.ORDER);

    private Deltas() {}

    static Deltas between(Collection<Contribution> removed, Collection<Contribution> added) {
        var deltas = new Deltas();
        removed.forEach(row -> deltas.add(row, -1));
        added.forEach(row -> deltas.add(row, 1));
        deltas.ledger.values().removeIf(Amount::isZero);
        return deltas;
    }

    private void add(Contribution row, int sign) {
        var evidence = row.evidence();
        var amount = Amount.of(evidence).times(sign);
        put(new Key(evidence.unitId(), row.indicator(), evidence.day(), row.knownFrom()), amount);
        if (row.knownTo() != null) {
            put(new Key(evidence.unitId(), row.indicator(), evidence.day(), row.knownTo()), amount.times(-1));
        }
    }

    private void put(Key key, Amount amount) {
        ledger.merge(key, amount, Amount::plus);
    }

    List<Map.Entry<Key, Amount>> ledger() {
        return List.copyOf(ledger.entrySet());
    }

    List<Map.Entry<Change, Amount>> standing() {
        return ledger.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().change(),
                        () -> new TreeMap<>(CHANGE_ORDER),
                        Collectors.reducing(Amount.ZERO, Map.Entry::getValue, Amount::plus)))
                .entrySet()
                .stream()
                .filter(entry -> !entry.getValue().isZero())
                .toList();
    }

    record Key(UUID unitId, Indicator indicator, LocalDate day, Instant known) {
        static final Comparator<Key> ORDER =
                Comparator.comparing(Key::change, CHANGE_ORDER).thenComparing(Key::known);

        Change change() {
            return new Change(unitId, indicator, day);
        }
    }

    /** {@code excluded} and {@code madeAfterFact} stand beside the ratio; the latter are part of the denominator. */
    record Amount(long numerator, long denominator, long excluded, long madeAfterFact) {
        static final Amount ZERO = new Amount(0, 0, 0, 0);

        static Amount of(Evidence evidence) {
            return evidence.isMeasured()
                    ? new Amount(evidence.counted() ? 1 : 0, 1, 0, evidence.madeAfterFact() ? 1 : 0)
                    : new Amount(0, 0, 1, 0);
        }

        Amount plus(Amount other) {
            return new Amount(
                    numerator + other.numerator,
                    denominator + other.denominator,
                    excluded + other.excluded,
                    madeAfterFact + other.madeAfterFact);
        }

        Amount times(int factor) {
            return new Amount(factor * numerator, factor * denominator, factor * excluded, factor * madeAfterFact);
        }

        boolean isZero() {
            return equals(ZERO);
        }
    }
}
