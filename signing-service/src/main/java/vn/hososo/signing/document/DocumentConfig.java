package vn.hososo.signing.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How document-service is reached. */
@ConfigMapping(prefix = "hososo.document-service")
interface DocumentConfig {

    /** Base URL of document-service. */
    URI url();

    /** How long one call may take. */
    @WithDefault("10s")
    Duration timeout();

    /** How often an idempotent call is tried again after its first failure. */
    @WithDefault("2")
    int retries();
}
