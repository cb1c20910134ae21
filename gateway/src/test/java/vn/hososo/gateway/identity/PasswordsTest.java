package vn.hososo.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.worker.Worker;

class PasswordsTest {
    private static final String PASSWORD = "mật khẩu thử nghiệm";

    @Test
    void aHashHoldsAfterItsCostWasChanged() {
        // Given
        var before = passwords(256, 1);
        String hash = await(before.configured(PASSWORD));
        assertThat(hash).contains("m=256,t=1,");

        // When
        var after = passwords(512, 2);

        // Then
        assertThat(await(after.matches(PASSWORD, hash))).isTrue();
        assertThat(await(after.matches("another", hash))).isFalse();
        assertThat(await(after.configured(PASSWORD))).contains("m=512,t=2,");
    }

    private static Passwords passwords(int memory, int passes) {
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(IdentityConfig.class)
                .withDefaultValue("hososo.identity.hash-memory", String.valueOf(memory))
                .withDefaultValue("hososo.identity.hash-passes", String.valueOf(passes))
                .build()
                .getConfigMapping(IdentityConfig.class);
        return new Passwords(new Worker(), config);
    }

    private static <T> T await(Uni<T> result) {
        return result.await().atMost(Duration.ofSeconds(30));
    }
}
