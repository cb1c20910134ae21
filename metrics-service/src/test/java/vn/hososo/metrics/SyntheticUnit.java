package vn.hososo.metrics;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import vn.hososo.metrics.calendar.DayKind;
import vn.hososo.metrics.calendar.WorkingCalendar;

/**
 * A made-up unit whose days follow from a seed: its own pace and share, weeks that differ by chance, slack weeks around Tết
 * and in summer, a busy December. It can be made to stop, by falling back to paper or by entering nothing any more.
 */
public final class SyntheticUnit {

    /** The announced holidays of 2024 and 2025. */
    public static final WorkingCalendar CALENDAR = new WorkingCalendar(holidays());

    private static final LocalDate TET = LocalDate.of(2025, 1, 29);

    public enum Size {
        SMALL(0.4, 1.2),
        MIDDLE(1.2, 3),
        BUSY(3, 10);

        private final double least;
        private final double most;

        Size(double least, double most) {
            this.least = least;
            this.most = most;
        }
    }

    public enum Stop {
        PAPER,
        SILENCE
    }

    /** What a day had. */
    public record Day(long done, long items) {}

    private final Random random;
    private final double pace;
    private final double share;
    private double weekPace;
    private double weekShare;

    public SyntheticUnit(long seed, Size size, double leastShare, double mostShare) {
        this.random = new Random(seed);
        this.pace = size.least + (size.most - size.least) * random.nextDouble();
        this.share = leastShare + (mostShare - leastShare) * random.nextDouble();
    }

    /** The days from one to the other, both included; nothing happens on days off. */
    public Map<LocalDate, Day> days(LocalDate from, LocalDate to) {
        return days(from, to, Stop.PAPER, LocalDate.MAX, LocalDate.MAX);
    }

    /** The same with a stop from {@code stopped} to before {@code resumed}; one act in twenty still happens. */
    public Map<LocalDate, Day> days(LocalDate from, LocalDate to, Stop stop, LocalDate stopped, LocalDate resumed) {
        var days = new LinkedHashMap<LocalDate, Day>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (day.equals(from) || day.getDayOfWeek().getValue() == 1) {
                weekPace = pace * Math.max(0.4, 1 + 0.2 * random.nextGaussian());
                weekShare = Math.clamp(share + 0.05 * random.nextGaussian(), 0.02, 0.99);
            }
            if (CALENDAR.isWorkingDay(day)) {
                boolean out = !day.isBefore(stopped) && day.isBefore(resumed);
                double expected = weekPace * season(day) * (out && stop == Stop.SILENCE ? 0.05 : 1);
                days.put(day, day(expected, weekShare * (out && stop == Stop.PAPER ? 0.05 : 1)));
            }
        }
        return days;
    }

    private Day day(double expected, double likely) {
        long items = poisson(expected);
        long done = 0;
        for (long i = 0; i < items; i++) {
            done += random.nextDouble() < likely ? 1 : 0;
        }
        return new Day(done, items);
    }

    private long poisson(double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        long count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private static double season(LocalDate day) {
        if (day.isAfter(TET.minusDays(12)) && day.isBefore(TET.plusDays(12))) {
            return 0.55;
        }
        return switch (day.getMonthValue()) {
            case 7, 8 -> 0.8;
            case 12 -> 1.3;
            default -> 1;
        };
    }

    private static Map<LocalDate, DayKind> holidays() {
        var days = new HashMap<LocalDate, DayKind>();
        LocalDate.of(2024, 2, 8).datesUntil(LocalDate.of(2024, 2, 15)).forEach(day -> days.put(day, DayKind.HOLIDAY));
        LocalDate.of(2025, 1, 27).datesUntil(LocalDate.of(2025, 2, 1)).forEach(day -> days.put(day, DayKind.HOLIDAY));
        for (var day : new String[] {
            "2024-01-01",
            "2024-04-18",
            "2024-04-29",
            "2024-04-30",
            "2024-05-01",
            "2024-09-02",
            "2024-09-03",
            "2025-01-01",
            "2025-04-07",
            "2025-04-30",
            "2025-05-01",
            "2025-05-02",
            "2025-09-01",
            "2025-09-02"
        }) {
            days.put(LocalDate.parse(day), DayKind.HOLIDAY);
        }
        days.put(LocalDate.of(2024, 5, 4), DayKind.MAKE_UP);
        days.put(LocalDate.of(2025, 4, 26), DayKind.MAKE_UP);
        return days;
    }
}
