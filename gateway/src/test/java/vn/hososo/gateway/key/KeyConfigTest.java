package vn.hososo.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.ConfigDefaults;

class KeyConfigTest {
    @Test
    void defaults() {
        assertThat(ConfigDefaults.of(KeyConfig.class))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("keyDirectory", "keys/identity", "keyGrace", "1m", "tokenLife", "10m"));
    }
}
