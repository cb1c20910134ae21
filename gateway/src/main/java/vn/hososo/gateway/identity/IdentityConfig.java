package vn.hososo.gateway.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** How accounts are kept. */
@ConfigMapping(prefix = "hososo.identity")
interface IdentityConfig {
    /** Password of the account {@code admin}, made when there is no account at all; none is made without it. */
    Optional<String> bootstrapAdminPassword();

    /** How many characters a password has at least. */
    @WithDefault("12")
    @Min(1)
    int minimumPasswordLength();

    /** How hard a password is to guess at least, from 0 (any) to 4, as zxcvbn rates it. */
    @WithDefault("3")
    @Min(0)
    @Max(4)
    int minimumPasswordScore();

    /** How many passwords back one may not be used again. */
    @WithDefault("5")
    @Min(0)
    @Max(20)
    int formerPasswords();

    /** KiB of memory that the hash of a password takes (OWASP ASVS 5.0, appendix C: 12 MiB from three passes on). */
    @WithDefault("12288")
    @Min(8)
    @Max(1_048_576)
    int hashMemory();

    /** How often the hash of a password goes through that memory. */
    @WithDefault("3")
    @Min(1)
    @Max(100)
    int hashPasses();

    /** After how many failed tries in a row a name is locked. */
    @WithDefault("5")
    @Min(2)
    int triesBeforeLock();

    /** How long a name stays locked, and failures are remembered. */
    @WithDefault("15m")
    Duration lockLife();
}
