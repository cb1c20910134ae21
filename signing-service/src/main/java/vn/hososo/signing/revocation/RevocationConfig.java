package vn.hososo.signing.revocation;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whom this service asks whether a certificate was revoked. */
@ConfigMapping(prefix = "hososo.revocation")
interface RevocationConfig {

    /** Addresses of revocation lists (CRL), one for each authority; each list is believed for the authority that signed it. */
    Optional<List<URI>> crlUrls();

    /** Addresses of OCSP responders; each is asked until one knows the certificate. */
    Optional<List<URI>> ocspUrls();

    /** Hosts (name, or name:port) that may also be asked when a certificate registered here names them. */
    Optional<List<String>> allowedHosts();

    /** How long one question may take. */
    @WithDefault("3s")
    Duration timeout();

    /** How long an answer is believed before it is asked for again; a revocation is noticed that much later at most. */
    @WithDefault("1m")
    Duration keep();

    /** The largest revocation list that is read. */
    @WithDefault("20M")
    MemorySize largestList();
}
