package vn.hososo.metrics.lapse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.hososo.metrics.fact.Indicator;

/** What is to be decided about lapses, from the weeks of units and what was decided before; a pure function of these. */
final class Judgement {

    private final Weeks weeks;
    private final StillWeeks stillWeeks;
    private final Course course;
    private final LocalDate today;

    Judgement(LapseConfig config, Weeks weeks, LocalDate today) {
        this.weeks = weeks;
        this.stillWeeks = new StillWeeks(weeks, config.still());
        this.course = new Course(config);
        this.today = today;
    }

    List<Decision> of(Figures figures, List<Lapse> decided) {
        var still = new HashMap<Indicator, Set<LocalDate>>();
        figures.totals().forEach((indicator, totals) -> still.put(indicator, stillWeeks.of(totals, today)));
        var before = decided.stream().collect(Collectors.groupingBy(Watched::of));
        var decisions = new ArrayList<Decision>();
        figures.counts()
                .forEach((watched, counts) -> decisions.addAll(decisions(
                        watched,
                        weeks.of(counts, still.getOrDefault(watched.indicator(), Set.of()), today),
                        before.getOrDefault(watched, List.of()))));
        return decisions;
    }

    private List<Decision> decisions(Watched watched, List<Week> passed, List<Lapse> before) {
        var known = before.stream().collect(Collectors.toMap(Lapse::firstWeek, lapse -> lapse));
        var decisions = new ArrayList<Decision>();
        var told = before.stream().map(Lapse::episode).toList();
        for (var episode : course.of(passed, told)) {
            var lapse = known.get(episode.firstWeek());
            var recoveredIn = episode.recoveredIn();
            if (lapse == null) {
                decisions.add(new Decision.Lapsed(watched, episode));
            } else if (lapse.state() == LapseState.OPEN && recoveredIn != null) {
                decisions.add(new Decision.Recovered(lapse, recoveredIn));
            }
        }
        return decisions;
    }

    /** A unit in an indicator. */
    record Watched(UUID unitId, Indicator indicator) {
        static Watched of(Lapse lapse) {
            return new Watched(lapse.unitId(), lapse.indicator());
        }
    }

    /** What units did, by the Mondays of weeks. */
    record Figures(
            Map<Watched, Map<LocalDate, Weeks.Count>> counts, Map<Indicator, Map<LocalDate, StillWeeks.Total>> totals) {

        Figures without(Predicate<UUID> units) {
            var rest = new HashMap<>(counts);
            rest.keySet().removeIf(watched -> units.test(watched.unitId()));
            return new Figures(rest, totals);
        }
    }

    /** What is new. */
    sealed interface Decision {
        record Lapsed(Watched watched, Episode episode) implements Decision {}

        record Recovered(Lapse lapse, LocalDate week) implements Decision {}
    }
}
