package vn.hososo.metrics.seal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How signing-service, which holds the system's seal, is reached. */
@ConfigMapping(prefix = "hososo.signing-service")
interface SealConfig {

    /** Base URL of signing-service. */
    @WithDefault("http://127.0.0.1:8082")
    URI url();

    /** How long one call may take; a time stamp is fetched meanwhile. */
    @WithDefault("20s")
    Duration timeout();

    /** How often a call is tried again after its first failure. */
    @WithDefault("2")
    int retries();

    /** After how many failures in a row no call is made for a while. */
    @WithDefault("5")
    int breakAfter();

    /** For how long. */
    @WithDefault("10s")
    Duration breakFor();
}
