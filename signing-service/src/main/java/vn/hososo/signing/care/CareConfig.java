package vn.hososo.signing.care;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** When stored signatures are verified again. */
@ConfigMapping(prefix = "hososo.care")
interface CareConfig {

    /** When a run begins by itself, as a cron expression in Vietnam's time; "off" where somebody else asks for runs. */
    @WithDefault("0 30 1 * * ?")
    String nightly();

    /** How often a run takes its next step. */
    @WithDefault("1s")
    Duration stepEvery();

    /** How many documents one step verifies. */
    @WithDefault("10")
    @Min(1)
    @Max(100)
    int documentsPerStep();

    /** How long before the proofs of a signature lose their force it gets new ones. */
    @WithDefault("90d")
    Duration raiseBefore();
}
