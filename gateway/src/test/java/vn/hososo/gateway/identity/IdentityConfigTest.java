package vn.hososo.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.ConfigDefaults;

class IdentityConfigTest {
    @Test
    void defaults() {
        assertThat(ConfigDefaults.of(IdentityConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "minimumPasswordLength", "12",
                        "minimumPasswordScore", "3",
                        "formerPasswords", "5",
                        "hashMemory", "12288",
                        "hashPasses", "3",
                        "triesBeforeLock", "5",
                        "lockLife", "15m"));
    }
}
