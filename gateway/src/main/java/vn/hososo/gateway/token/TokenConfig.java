package vn.hososo.gateway.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How tokens are issued. */
@ConfigMapping(prefix = "hososo.identity")
interface TokenConfig {
    /** Where the key that signs user tokens lies; made at the first start. */
    @WithDefault("keys/identity")
    Path keyDirectory();

    /** How long a token is believed. */
    @WithDefault("10m")
    Duration tokenLife();

    /** How long a refresh token may wait for its use. */
    @WithDefault("12h")
    Duration refreshLife();
}
