package vn.hososo.kit.trust;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Whose tokens are believed. */
@ConfigMapping(prefix = "hososo.trust")
interface TrustConfig {
    /** Issuer of user tokens. */
    @WithDefault("hososo")
    String issuer();

    /** Audience of user tokens. */
    @WithDefault("hososo")
    String audience();

    /** Where the issuer publishes its keys; absent in the issuer itself. */
    Optional<String> jwksUrl();

    /** How often the keys are read again. */
    @WithDefault("10s")
    Duration jwksPoll();

    /** Directory of the peers' public keys, {@code <service>.pem}. */
    Optional<Path> peerKeys();

    /** This service's private key, PKCS#8 PEM, for calls to its peers. */
    Optional<Path> ownKey();
}
