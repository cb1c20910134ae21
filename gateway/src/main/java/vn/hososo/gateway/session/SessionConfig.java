package vn.hososo.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How browsers stay signed in. */
@ConfigMapping(prefix = "hososo.session")
public interface SessionConfig {
    /** Whether the cookie travels over HTTPS only; off only where there is none, on the own machine. */
    @WithDefault("true")
    boolean secureCookie();

    /** How long a browser stays signed in. */
    @WithDefault("12h")
    Duration life();
}
