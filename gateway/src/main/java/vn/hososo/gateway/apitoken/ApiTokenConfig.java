package vn.hososo.gateway.apitoken;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What API tokens may be. */
@ConfigMapping(prefix = "hososo.api-token")
interface ApiTokenConfig {
    /** How far ahead the end of a token may lie at most. */
    @WithDefault("365d")
    Duration longestLife();

    /** How many tokens in use an account has at most. */
    @WithDefault("20")
    @Min(1)
    int mostPerAccount();

    /** How long a gateway goes on with what it knows of a token, and so how late another one's revocation comes at most. */
    @WithDefault("30s")
    Duration remembered();
}
