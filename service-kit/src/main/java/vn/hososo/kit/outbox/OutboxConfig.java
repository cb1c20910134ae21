package vn.hososo.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How facts leave the database. */
@ConfigMapping(prefix = "hososo.outbox")
interface OutboxConfig {
    /** Whether this service publishes at all. */
    @WithDefault("true")
    boolean enabled();

    /** How often unsent rows are looked for when nothing wakes the relay. */
    @WithDefault("50ms")
    Duration poll();

    /** How many rows are sent before they are marked together. */
    @WithDefault("500")
    int batch();

    /** How long sent rows are kept for republishing. */
    @WithDefault("30d")
    Duration kept();
}
