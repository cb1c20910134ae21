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
}
