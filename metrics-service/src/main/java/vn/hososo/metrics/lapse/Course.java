package vn.hososo.metrics.lapse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the weeks of a unit as if each had just ended and tells its stops. Depends on the weeks and on the stops told
 * before, and on nothing else; a stop told before is never told again.
 */
final class Course {

    private final LapseConfig.Baseline baseline;
    private final StopRule rule;
    private final ChangePoint changePoint;
    private final Recovery recovery;

    Course(LapseConfig config) {
        this.baseline = config.baseline();
        this.rule = new StopRule(config.rule());
        this.changePoint = new ChangePoint(config.changePoint());
        this.recovery = new Recovery(config, rule);
    }

    /** All stops, those told before among them, which may have recovered meanwhile. */
    List<Episode> of(List<Week> weeks, List<Episode> told) {
        var walk = new Walk(weeks, told);
        for (int i = 0; i < weeks.size(); i++) {
            walk.pass(i);
        }
        return walk.episodes();
    }

    private final class Walk {

        private final List<Episode> episodes = new ArrayList<>();
        private final Set<Week> lapsed = new HashSet<>();
        private final Past past;
        private @Nullable Episode open;

        Walk(List<Week> weeks, List<Episode> told) {
            this.past = new Past(weeks, lapsed, baseline);
            told.forEach(episode -> {
                weeks.stream().filter(episode::covers).forEach(lapsed::add);
                if (episode.recoveredIn() == null) {
                    open = episode;
                } else {
                    episodes.add(episode);
                }
            });
        }

        void pass(int week) {
            var current = open;
            if (current != null && !past.week(week).monday().isBefore(current.firstWeek())) {
                recovery.find(past, current, week).ifPresent(good -> close(current, good));
            } else if (current == null && !past.isLapsed(week)) {
                find(week).ifPresent(this::open);
            }
        }

        private Optional<Episode> find(int week) {
            var byRule = rule.find(past, week);
            var byChange = changePoint.find(past, week);
            var foundBy = new ArrayList<Method>();
            byRule.ifPresent(found -> foundBy.add(Method.RULE));
            byChange.ifPresent(found -> foundBy.add(Method.CHANGE_POINT));
            return byRule.or(() -> byChange)
                    .map(found -> new Episode(
                            past.week(found.firstWeek()).monday(),
                            past.week(week).over(),
                            List.copyOf(foundBy),
                            found.baseline(),
                            null));
        }

        private void open(Episode episode) {
            open = episode;
            past.all().filter(episode::covers).forEach(lapsed::add);
        }

        private void close(Episode episode, Week good) {
            var closed = episode.recovered(good.monday());
            episodes.add(closed);
            open = null;
            past.all().filter(it -> episode.covers(it) && !closed.covers(it)).forEach(lapsed::remove);
        }

        List<Episode> episodes() {
            if (open != null) {
                episodes.add(open);
            }
            return episodes;
        }
    }
}
