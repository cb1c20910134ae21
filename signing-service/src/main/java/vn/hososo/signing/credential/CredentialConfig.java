package vn.hososo.signing.credential;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Which certificates are trusted, how PINs are guarded, and the PIN of the demonstration. */
@ConfigMapping(prefix = "hososo.credential")
interface CredentialConfig {

    /** What happens when nobody can tell whether a certificate was revoked. */
    enum WhenUnknown {
        REFUSE,
        ACCEPT_AND_SAY
    }

    /** Directory of trusted root certificates (PEM files named *.crt): of signers and of the time-stamp authority. */
    Path anchors();

    /** How often that directory is read again. */
    @WithDefault("30s")
    Duration anchorsReread();

    /** The PIN used when a request brings none; for key files of the demonstration only, absent on every real site. */
    Optional<String> unattendedPin();

    /**
     * Whether a signature is refused or made with a warning when no authority answers. Refused by default: a signature that was
     * refused is made a minute later, one made with a revoked certificate stays in the world.
     */
    @WithDefault("refuse")
    WhenUnknown revocationUnknown();

    /** After so many wrong PINs no further one is tried, until an administrator unlocks; fewer than the token itself bears. */
    @WithDefault("3")
    @Min(1)
    @Max(20)
    int pinTries();

    /** How long before its end a certificate is warned about. */
    @WithDefault("30d")
    Duration expiryWarning();
}
