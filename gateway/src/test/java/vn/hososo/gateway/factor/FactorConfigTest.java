package vn.hososo.gateway.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.ConfigDefaults;

class FactorConfigTest {
    @Test
    void defaults() {
        assertThat(ConfigDefaults.of(FactorConfig.class)).isEqualTo(Map.of("factorIssuer", "Hồ Sơ Số"));
    }
}
