package vn.hososo.signing.verification;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds for files that anybody may send. */
@ConfigMapping(prefix = "hososo.verification")
interface VerificationConfig {

    /** The largest file that is verified. */
    @WithDefault("50M")
    MemorySize maxFileSize();
}
