package vn.hososo.signing.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The tokens that this machine can reach, each under a name of its own. Public, for nested groups are validated from outside. */
@ConfigMapping(prefix = "hososo.token")
public interface TokenConfig {

    @WithParentName
    Map<String, Place> named();

    /** Where one token is. */
    interface Place {

        /** The manufacturer's PKCS#11 library. */
        Path library();

        /** The token's label. Preferred: slots change their numbers when a device is plugged in elsewhere. */
        Optional<String> label();

        /** The slot's id, decimal or with 0x; instead of the label, or beside it. */
        Optional<String> slot();
    }
}
