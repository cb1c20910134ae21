package vn.hososo.signing.verification;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** Bounds for files that anybody may send, and what must be known of a certificate. */
@ConfigMapping(prefix = "hososo.verification")
interface VerificationConfig {

    /** The largest file that is verified. */
    @WithDefault("50M")
    MemorySize maxFileSize();

    /** Largest number of signatures and document time stamps in a file. */
    @WithDefault("32")
    @Min(1)
    int maxSignatures();

    /** Largest number of objects in one revision of a file. */
    @WithDefault("300000")
    @Min(1000)
    int maxObjects();

    /** Largest size to which the streams that a reader must decode (objects, cross-references) may grow together. */
    @WithDefault("64M")
    MemorySize maxDecoded();

    /** Longest time to read a file and compare its revisions. */
    @WithDefault("20s")
    Duration within();

    /**
     * Whether a signature counts only when it is known that its certificate was not revoked; by default as soon as any
     * revocation source is configured.
     */
    Optional<Boolean> revocationRequired();
}
