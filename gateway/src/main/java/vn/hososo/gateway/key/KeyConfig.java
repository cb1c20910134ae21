package vn.hososo.gateway.key;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where the keys lie, and the times that the change from one to the next follows from. */
@ConfigMapping(prefix = "hososo.identity")
public interface KeyConfig {
    /** Where the keys lie that sign user tokens; the first is made at the first start. */
    @WithDefault("keys/identity")
    Path keyDirectory();

    /** How long a new key is published before it signs: longer than the services take to poll. */
    @WithDefault("1m")
    Duration keyGrace();

    /** How long a token is believed, and so how long a key stays published after it last signed. */
    @WithDefault("10m")
    Duration tokenLife();
}
