package vn.hososo.signing.credential;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Which certificates are trusted, and the PIN of the demonstration. */
@ConfigMapping(prefix = "hososo.credential")
interface CredentialConfig {

    /** Directory of trusted root certificates (PEM files named *.crt): of signers and of the time-stamp authority. */
    Path anchors();

    /** How often that directory is read again. */
    @WithDefault("30s")
    Duration anchorsReread();

    /** The PIN used when a request brings none; for the demonstration only, absent on every real site. */
    Optional<String> unattendedPin();
}
