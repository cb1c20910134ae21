package vn.hososo.document.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.util.Set;

/** The week as it is worked; holidays are decided day by day. */
@ConfigMapping(prefix = "hososo.calendar")
interface CalendarConfig {
    /** Days of the week on which nobody works. */
    @WithDefault("SATURDAY,SUNDAY")
    Set<DayOfWeek> weekend();
}
