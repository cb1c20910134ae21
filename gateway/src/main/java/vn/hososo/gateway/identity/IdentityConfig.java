package vn.hososo.gateway.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How accounts are kept. */
@ConfigMapping(prefix = "hososo.identity")
interface IdentityConfig {
    /** Password of the account {@code admin}, made when there is no account at all; none is made without it. */
    Optional<String> bootstrapAdminPassword();

    /** How many characters a password has at least. */
    @WithDefault("12")
    int minimumPasswordLength();
}
