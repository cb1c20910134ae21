package vn.hososo.kit.testing;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The platform of tests, with a {@link Gate} between the application's requests and its database. */
public final class GatedDatabase extends GatedResource {
    private static final String URL = "quarkus.datasource.reactive.url";

    private final PlatformResource platform = new PlatformResource();

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(platform.start());
        var server = URI.create(String.valueOf(settings.get(URL)));
        settings.put(URL, "postgresql://127.0.0.1:" + gated(server.getPort()) + server.getPath());
        return settings;
    }

    @Override
    public void stop() {
        super.stop();
        platform.stop();
    }
}
