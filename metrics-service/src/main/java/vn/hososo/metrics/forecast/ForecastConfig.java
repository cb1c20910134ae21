package vn.hososo.metrics.forecast;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How the year's end is foreseen. */
@ConfigMapping(prefix = "hososo.forecast")
public interface ForecastConfig {

    /** How many weeks that are over make the pace. */
    @Min(2)
    @Max(52)
    @WithDefault("12")
    int recentWeeks();

    /** How many runs a simulation has. */
    @Min(100)
    @Max(10000)
    @WithDefault("1000")
    int runs();

    /** With fewer items in the year nobody is told that a target is reached. */
    @Min(1)
    @WithDefault("10")
    int leastItems();

    /** How long a unit's figures must have been at rest before a reached target is told. */
    @WithDefault("10s")
    Duration pause();

    /** How long it rests after looking for reached targets; one look goes through the figures of all units. */
    @WithDefault("1m")
    Duration every();
}
