package vn.hososo.kit.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events of other services are read. */
@ConfigMapping(prefix = "hososo.inbox")
interface InboxConfig {

    /** Whether this service listens at all. */
    @WithDefault("true")
    boolean enabled();

    /** How long to wait before an event that could not be taken comes again, and before a lost broker is tried again. */
    @WithDefault("1s")
    Duration retry();

    /** How long the events of one poll may take before another instance is given their partitions. */
    @WithDefault("15m")
    Duration longest();
}
