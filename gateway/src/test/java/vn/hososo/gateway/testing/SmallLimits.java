package vn.hososo.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/**
 * Limits that a test can reach. A proxy on this machine is believed, so that each test comes from addresses of its own; and all
 * three services answer.
 */
public class SmallLimits implements QuarkusTestProfile {
    public static final int ADDRESS = 60;
    public static final int ACCOUNT = 5;
    public static final int SIGN_IN = 30;
    public static final int VERIFY = 4;
    public static final int STREAMS = 2;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "hososo.limits.address", ADDRESS + "/10m",
                "hososo.limits.account", ACCOUNT + "/10m",
                "hososo.limits.sign-in", SIGN_IN + "/10m",
                "hososo.limits.verify", VERIFY + "/10m",
                "hososo.limits.streams-per-address", String.valueOf(STREAMS),
                "hososo.limits.body-interval", "2s",
                "hososo.limits.trusted-proxies", "127.0.0.0/8,192.0.2.1");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(SigningThere.class));
    }

    public static class SigningThere implements QuarkusTestResourceLifecycleManager {
        private final FakeService service = new FakeService();

        @Override
        public Map<String, String> start() {
            return Map.of("hososo.upstream.signing", service.url());
        }

        /** After the platform, which says that it is away. */
        @Override
        public int order() {
            return 1;
        }

        @Override
        public void stop() {
            service.close();
        }
    }
}
