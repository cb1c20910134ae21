package vn.hososo.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The platform of tests, with a {@link Gate} between the application's requests and its database. */
public final class GatedDatabase implements QuarkusTestResourceLifecycleManager {
    private static final String URL = "quarkus.datasource.reactive.url";

    private final PlatformResource platform = new PlatformResource();
    private @Nullable Gate gate;

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(platform.start());
        var server = URI.create(String.valueOf(settings.get(URL)));
        gate = new Gate(server.getPort());
        settings.put(URL, "postgresql://127.0.0.1:" + gate.port() + server.getPath());
        return settings;
    }

    @Override
    public void inject(TestInjector into) {
        into.injectIntoFields(gate, new TestInjector.MatchesType(Gate.class));
    }

    @Override
    public void stop() {
        if (gate != null) {
            gate.close();
        }
        platform.stop();
    }
}
