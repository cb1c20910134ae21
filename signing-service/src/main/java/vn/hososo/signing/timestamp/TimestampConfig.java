package vn.hososo.signing.timestamp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** The time-stamp authority. */
@ConfigMapping(prefix = "hososo.timestamp")
interface TimestampConfig {

    /** Where the authority answers RFC 3161 requests over HTTP. */
    URI url();

    /** How long one request may take before signing fails. */
    @WithDefault("5s")
    Duration timeout();

    /** For how long signing waits for an authority that cannot be reached, instead of failing at once. */
    @WithDefault("0s")
    Duration patience();

    /** How often it is looked whether the authority can be reached, when nothing has been asked of it meanwhile. */
    @WithDefault("15s")
    Duration look();
}
