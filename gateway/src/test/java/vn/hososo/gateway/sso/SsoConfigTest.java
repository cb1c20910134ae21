package vn.hososo.gateway.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.ConfigDefaults;

class SsoConfigTest {
    @Test
    void withoutAnyConfigurationPeopleSignInWithAPassword() {
        assertThat(ConfigDefaults.of(SsoConfig.class))
                .isEqualTo(Map.of(
                        "clientId", "hososo",
                        "scopes", "profile",
                        "usernameClaim", "preferred_username",
                        "groupsClaim", "groups",
                        "groupPattern", "/?(?<unit>[^/]+)/(?<role>[^/]+)",
                        "label", "Đăng nhập một lần",
                        "timeout", "5s"));
    }
}
