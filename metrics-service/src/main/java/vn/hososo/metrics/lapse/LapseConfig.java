package vn.hososo.metrics.lapse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import vn.hososo.metrics.fact.Indicator;

/** When a unit that complied has stopped. */
@ConfigMapping(prefix = "hososo.lapse")
public interface LapseConfig {

    /** Which indicators are watched. */
    @NotEmpty
    @WithDefault("dossier-creation,digital-signing")
    List<String> indicators();

    /** How long a unit's figures must have been at rest before it is judged anew. */
    @WithDefault("10s")
    Duration pause();

    /** How long it rests after judging units; one look goes through all that the district has done. */
    @WithDefault("1m")
    Duration every();

    /** Weeks with fewer working days are not judged and are no measure. */
    @Min(1)
    @Max(5)
    @WithDefault("3")
    int leastWorkingDays();

    Baseline baseline();

    Rule rule();

    ChangePoint changePoint();

    Recovery recovery();

    Still still();

    /** The indicators of {@link #indicators()}; a name that is none stops the start. */
    static List<Indicator> watched(LapseConfig config) {
        return config.indicators().stream().map(Indicator::of).toList();
    }

    /** What counts as having complied. */
    interface Baseline {

        /** How many working weeks before a possible stop are the measure. */
        @Min(2)
        @WithDefault("12")
        int weeks();

        /** With fewer working weeks nothing is found. */
        @Min(2)
        @WithDefault("6")
        int leastWeeks();

        /** With fewer items done in these weeks nothing is found. */
        @Min(1)
        @WithDefault("12")
        int leastDone();

        /** The share of items that must have been done for the unit to have complied. */
        @DecimalMin("0")
        @DecimalMax("1")
        @WithDefault("0.6")
        double goodShare();
    }

    /** The stated rule. */
    interface Rule {

        /** So many working weeks in a row must each be poor. */
        @Min(1)
        @WithDefault("2")
        int weeks();

        /** Below this part of the baseline a week is poor. */
        @DecimalMin("0")
        @DecimalMax("1")
        @WithDefault("0.5")
        double below();

        /** Where fewer items are expected, more weeks are taken in. */
        @Min(1)
        @WithDefault("10")
        int leastExpected();

        /** At most so many weeks are taken in. */
        @Min(1)
        @WithDefault("8")
        int mostWeeks();

        /** Below this part of the usual items a unit is silent, however well it did the rest. */
        @DecimalMin("0")
        @DecimalMax("1")
        @WithDefault("0.25")
        double silent();
    }

    /** The test beside the rule. */
    interface ChangePoint {

        /** Whether it is used. */
        @WithDefault("true")
        boolean enabled();

        /** The part of the baseline that a stopped unit is taken to drop to. */
        @DecimalMin("0.01")
        @DecimalMax("0.9")
        @WithDefault("0.25")
        double dropTo();

        /** The logarithm of how much likelier a drop must be than chance. */
        @DecimalMin("1")
        @WithDefault("7")
        double limit();

        /** How many weeks a change may lie back. */
        @Min(2)
        @WithDefault("8")
        int mostWeeks();
    }

    /** When it works again. */
    interface Recovery {

        /** Over at least so many working weeks. */
        @Min(1)
        @WithDefault("2")
        int weeks();

        /** This part of the baseline must be reached. */
        @DecimalMin("0")
        @DecimalMax("1")
        @WithDefault("0.75")
        double share();
    }

    /** When the whole district stands still. */
    interface Still {

        /** With fewer active units nothing is said about the district. */
        @Min(2)
        @WithDefault("5")
        int units();

        /** Below this part of its usual work the district stands still. */
        @DecimalMin("0")
        @DecimalMax("1")
        @WithDefault("0.2")
        double share();
    }
}
