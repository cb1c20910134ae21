package vn.hososo.signing.signing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How interrupted signatures are brought to an end, and how long a prepared one waits. */
@ConfigMapping(prefix = "hososo.signing")
interface SigningConfig {

    /** How old an unacknowledged signature must be before it is asked for; longer than any call to document-service. */
    @WithDefault("15s")
    Duration recoverAfter();

    /** How long one that was given up is asked for again, in case the call was still under way. */
    @WithDefault("2m")
    Duration recheckAbandoned();

    /** How often unacknowledged signatures are looked for. */
    @WithDefault("3s")
    Duration recoverEvery();

    /** How long a prepared signature waits for the value from the signer's own device. */
    @WithDefault("3m")
    @DurationMin(seconds = 10)
    @DurationMax(minutes = 60)
    Duration preparationDeadline();

    /** How often those whose time is over are cleared. */
    @WithDefault("30s")
    Duration preparationSweep();
}
