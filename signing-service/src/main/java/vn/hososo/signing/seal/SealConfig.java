package vn.hososo.signing.seal;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** The system's own certificate. Without it nothing is sealed, and all else works. */
@ConfigMapping(prefix = "hososo.seal")
interface SealConfig {

    /** The key file, PKCS#12, with the chain to an anchor. */
    Optional<Path> keyFile();

    /** Its password. */
    Optional<String> pin();
}
