package vn.hososo.metrics.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The figures for Prometheus. */
@ConfigMapping(prefix = "hososo.gauges")
public interface GaugeConfig {

    /** How long it rests after reading the figures of all units, of which some have moved. */
    @WithDefault("30s")
    Duration every();
}
