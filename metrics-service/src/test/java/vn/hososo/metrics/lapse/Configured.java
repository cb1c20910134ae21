package vn.hososo.metrics.lapse;

import io.smallrye.config.SmallRyeConfigBuilder;

/** The configuration with its defaults, but for what is named. */
final class Configured {

    private Configured() {}

    static LapseConfig lapse(String... namesAndValues) {
        var builder = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(LapseConfig.class);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            builder.withDefaultValue(namesAndValues[i], namesAndValues[i + 1]);
        }
        return builder.build().getConfigMapping(LapseConfig.class);
    }
}
