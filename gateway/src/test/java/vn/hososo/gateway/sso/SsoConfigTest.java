package vn.hososo.gateway.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.ConfigDefaults;

class SsoConfigTest {
    @Test
    void withoutAnyConfigurationPeopleSignInWithAPassword() {
        var config = ConfigDefaults.of(SsoConfig.class);

        assertThat(config.issuer()).isEmpty();
        assertThat(config.clientId()).isEqualTo("hososo");
        assertThat(config.clientSecretFile()).isEmpty();
        assertThat(config.redirectUri()).isEmpty();
        assertThat(config.scopes()).containsExactly("profile");
        assertThat(config.usernameClaim()).isEqualTo("preferred_username");
        assertThat(config.groupsClaim()).isEqualTo("groups");
        assertThat(config.groupPattern()).isEqualTo("/?(?<unit>[^/]+)/(?<role>[^/]+)");
        assertThat(config.roles()).isEmpty();
        assertThat(config.label()).isEqualTo("Đăng nhập một lần");
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(5));
    }
}
