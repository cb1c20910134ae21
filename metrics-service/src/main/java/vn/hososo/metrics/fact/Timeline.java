package vn.hososo.metrics.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an item contributes as known at every moment: a pure function of the set of its facts and of when its units became
 * known. In which order and in which portions the facts were read does not matter; that is what makes a replay identical.
 */
final class Timeline {

    private final ItemId item;
    private final Surroundings around;
    private final Map<Indicator, Contribution> open = new EnumMap<>(Indicator.class);
    private final List<Contribution> closed = new ArrayList<>();

    private Timeline(ItemId item, Surroundings around) {
        this.item = item;
        this.around = around;
    }

    static List<Contribution> of(ItemId item, Collection<KnownFact> facts, Surroundings around) {
        return new Timeline(item, around).fold(Voice.ownerOf(facts));
    }

    private List<Contribution> fold(Collection<KnownFact> facts) {
        var story = new Item();
        moments(facts).forEach((moment, told) -> {
            told.forEach(story::tell);
            show(moment, around.rules().evidence(story, around.calendar().at(moment)));
        });
        closed.addAll(open.values());
        return closed;
    }

    /** The moments at which anything may change, each with what is told then. */
    private TreeMap<Instant, List<Fact>> moments(Collection<KnownFact> facts) {
        var moments = new TreeMap<Instant, List<Fact>>();
        var seen = new HashSet<String>();
        var inOrder = new ArrayList<>(facts);
        inOrder.sort((a, b) -> a.at().compareTo(b.at()));
        for (var told : inOrder) {
            if (seen.add(told.eventId())) {
                moments.computeIfAbsent(told.at().known(), at -> new ArrayList<>())
                        .add(told.fact());
            }
            var unitKnown = around.unitsKnown().get(told.fact().unitId());
            if (unitKnown != null) {
                moments.computeIfAbsent(unitKnown, at -> new ArrayList<>());
            }
        }
        if (!moments.isEmpty()) {
            facts.forEach(told -> changesOfTerm(told, moments.firstKey())
                    .forEach(changed -> moments.computeIfAbsent(changed, at -> new ArrayList<>())));
        }
        return moments;
    }

    /** When holidays became known that may lie in the term which began with the arrival. */
    private Stream<Instant> changesOfTerm(KnownFact told, Instant first) {
        return told.fact() instanceof Fact.IncomingRegistered arrived
                ? around.calendar()
                        .changes(
                                first,
                                arrived.arrivedOn(),
                                arrived.arrivedOn().plusDays(around.rules().longestTerm()))
                : Stream.empty();
    }

    private void show(Instant moment, Map<Indicator, Evidence> rows) {
        for (var indicator : Indicator.ALL) {
            var evidence = rows.get(indicator);
            boolean counts = evidence != null && around.isKnown(evidence.unitId(), moment);
            var current = open.get(indicator);
            if (current != null && counts && current.evidence().equals(evidence)) {
                continue;
            }
            if (current != null) {
                closed.add(new Contribution(item, indicator, current.knownFrom(), moment, current.evidence()));
                open.remove(indicator);
            }
            if (evidence != null && counts) {
                open.put(indicator, new Contribution(item, indicator, moment, null, evidence));
            }
        }
    }
}
