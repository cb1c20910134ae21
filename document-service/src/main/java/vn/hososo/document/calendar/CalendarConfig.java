package vn.hososo.document.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.util.Set;

/** The week of the offices; holidays and make-up days are rows of the database. */
@ConfigMapping(prefix = "hososo.calendar")
interface CalendarConfig {
    /** Days of the week without work. */
    @WithDefault("SATURDAY,SUNDAY")
    Set<DayOfWeek> weekend();
}
