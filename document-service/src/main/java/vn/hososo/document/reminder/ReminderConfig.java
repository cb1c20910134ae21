package vn.hososo.document.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** When people are reminded of what is due. */
@ConfigMapping(prefix = "hososo.reminder")
interface ReminderConfig {
    /** How often it is looked for what is due. */
    @WithDefault("10m")
    Duration every();

    /** How many working days before the due day whoever handles a document is reminded. */
    @WithDefault("2")
    @Min(0)
    @Max(60)
    int daysBefore();

    /** How many working days after the reminder of an overdue document the unit's leader is reminded. */
    @WithDefault("2")
    @Min(0)
    @Max(60)
    int daysUntilLeader();
}
