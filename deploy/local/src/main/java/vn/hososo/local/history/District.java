package vn.hososo.local.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import vn.hososo.local.demo.DistrictUnit;

/** The whole district at work, day by day; the same seed and days give the same events. */
final class District {
    private static final long SEED = 2021;

    private final Map<DistrictUnit, UnitWork> works = new LinkedHashMap<>();
    private final Predicate<LocalDate> isWorkingDay;
    private final Story story;

    District(List<DistrictUnit> units, Map<String, UUID> unitIds, Predicate<LocalDate> isWorkingDay, LocalDate last) {
        this.isWorkingDay = isWorkingDay;
        this.story = new Story(last);
        units.forEach(unit ->
                works.put(unit, new UnitWork(unit.key(), unitIds.get(unit.key()), unit.symbol(), isWorkingDay, last)));
    }

    void tellDays(LocalDate from, LocalDate to, Consumer<Told> hear) {
        from.datesUntil(to.plusDays(1))
                .filter(isWorkingDay)
                .forEach(day -> works.forEach((unit, work) -> {
                    var random =
                            new SplittableRandom(SEED * 31 + unit.key().hashCode() * 1_000_003L + day.toEpochDay());
                    tellDay(unit, work, day, random).forEach(hear);
                }));
    }

    private List<Told> tellDay(DistrictUnit unit, UnitWork work, LocalDate day, RandomGenerator random) {
        var habits = habits(unit, day);
        var told = new ArrayList<Told>();
        for (int item = many(habits.items(), random); item > 0; item--) {
            told.addAll(item(work, "@" + day + "#" + item, day, habits, random));
        }
        if (habits.portal() > 0 && random.nextInt(3) == 0) {
            told.addAll(work.portalDuty("@" + day, day, habits, random));
        }
        if (habits.portal() > 0 && isCommune(unit) && random.nextInt(2) == 0) {
            told.addAll(work.application("@" + day, day, habits, random));
        }
        return told;
    }

    /** One more work item of some unit on that day, if it is one on which people work. */
    List<Told> tellOne(String name, LocalDate day, RandomGenerator random) {
        var unit = List.copyOf(works.keySet()).get(random.nextInt(works.size()));
        var habits = habits(unit, day);
        return habits.items() == 0 || !isWorkingDay.test(day)
                ? List.of()
                : item(works.get(unit), name, day, habits, random);
    }

    private static List<Told> item(UnitWork work, String name, LocalDate day, Habits habits, RandomGenerator random) {
        return random.nextInt(3) == 0
                ? work.ownInitiative(name, day, habits, random)
                : work.incoming(name, day, habits, random);
    }

    private Habits habits(DistrictUnit unit, LocalDate day) {
        return story.of(unit.key(), isCommune(unit), day);
    }

    private static boolean isCommune(DistrictUnit unit) {
        return unit.tier().equals("commune");
    }

    private static int many(double average, RandomGenerator random) {
        return (int) Math.round(average * random.nextDouble() * 2);
    }
}
