package vn.hososo.signing.batch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Trays of documents. */
@ConfigMapping(prefix = "hososo.batch")
interface BatchConfig {

    /** How many documents of one tray are signed at the same time; the others' signatures need threads too. */
    @WithDefault("1")
    @Min(1)
    @Max(8)
    int atOnce();

    /** So long a tray of which nothing is heard counts as worked on; then it is interrupted. */
    @WithDefault("30s")
    Duration silence();

    /** How often an attempt is asked for again that was cut off and of which nobody knows yet what came of it. */
    @WithDefault("1s")
    Duration unfinished();
}
