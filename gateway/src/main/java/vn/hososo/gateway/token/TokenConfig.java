package vn.hososo.gateway.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How tokens are issued. */
@ConfigMapping(prefix = "hososo.identity")
interface TokenConfig {
    /** How long a refresh token may wait for its use. */
    @WithDefault("12h")
    Duration refreshLife();
}
