package vn.hososo.kit.observation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** Which requests are traced, where the SDK is on ({@code quarkus.otel.sdk.disabled=false}). */
@ConfigMapping(prefix = "hososo.tracing")
interface TracingConfig {
    /** The share of the requests that come without a decision of their caller; those with one follow it. */
    @DecimalMin("0")
    @DecimalMax("1")
    @WithDefault("1")
    double ratio();
}
