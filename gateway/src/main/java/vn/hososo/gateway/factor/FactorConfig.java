package vn.hososo.gateway.factor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** Who needs a second factor, and how its secrets are kept. */
@ConfigMapping(prefix = "hososo.identity")
interface FactorConfig {
    /** Roles whose holders must have a second factor; who has set one up is asked for it anyway. */
    Optional<Set<String>> factorRequiredRoles();

    /** The name that authenticators show beside the account's. */
    @WithDefault("Hồ Sơ Số")
    String factorIssuer();

    /** The 32 bytes that encrypt the secrets, base64; where absent, a file in the key directory, made at the first start. */
    Optional<String> factorKey();
}
