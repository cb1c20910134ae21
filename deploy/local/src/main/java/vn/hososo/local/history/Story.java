package vn.hososo.local.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The story of the district: all 14 communes do well at first, then some go back to paper, one falls silent, one is brought
 * back; and a few departments never reach the 80 %.
 */
final class Story {
    private record Turn(int monthsAgo, int days, UnaryOperator<Habits> change) {
        boolean hasCome(LocalDate day, LocalDate end) {
            return !day.isBefore(end.minusMonths(monthsAgo).minusDays(days));
        }
    }

    private static final Map<String, List<Turn>> TURNS = Map.of(
            "lai-ha", List.of(new Turn(14, 0, Habits::lapsed)),
            "trung-xa", List.of(new Turn(11, 5, Habits::lapsed)),
            "minh-tan", List.of(new Turn(9, 0, Habits::lapsed), new Turn(3, 0, good -> good)),
            "phu-luong", List.of(new Turn(5, 12, Habits::silent)),
            "my-huong", List.of(new Turn(0, 40, Habits::lapsed)));

    /** Share of dossiers and of signatures of those that stay below the target. */
    private static final Map<String, double[]> WEAK = Map.of(
            "ktht", new double[] {0.66, 0.71},
            "yt", new double[] {0.72, 0.62},
            "tt", new double[] {0.76, 0.83},
            "bqlda", new double[] {0.48, 0.57});

    private final LocalDate end;

    /** @param end the last day that is told */
    Story(LocalDate end) {
        this.end = end;
    }

    Habits of(String unitKey, boolean isCommune, LocalDate day) {
        var habits = usual(unitKey, isCommune);
        var now = habits;
        for (var turn : TURNS.getOrDefault(unitKey, List.of())) {
            if (turn.hasCome(day, end)) {
                now = turn.change().apply(habits);
            }
        }
        return now;
    }

    private static Habits usual(String unitKey, boolean isCommune) {
        // each unit has a character of its own, the same every time
        var character = Math.floorMod(unitKey.hashCode(), 100) / 100.0;
        var weak = WEAK.get(unitKey);
        var filing = weak == null ? 0.86 + 0.11 * character : weak[0];
        var signing = weak == null ? 0.88 + 0.10 * (1 - character) : weak[1];
        return new Habits((isCommune ? 0.9 : 1.2) + 0.8 * character, filing, signing, 0.55 + 0.4 * character);
    }
}
