package vn.hososo.signing.batch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Trays of documents. */
@ConfigMapping(prefix = "hososo.batch")
interface BatchConfig {

    /** So long a tray of which nothing is heard counts as worked on; then it is interrupted. */
    @WithDefault("15s")
    Duration silence();

    /** How often an attempt is asked for again that was cut off and of which nobody knows yet what came of it. */
    @WithDefault("1s")
    Duration unfinished();
}
