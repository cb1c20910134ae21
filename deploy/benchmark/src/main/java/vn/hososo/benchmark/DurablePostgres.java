package vn.hososo.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;

/** A PostgreSQL that keeps what it confirms, as a site's does, in place of the one that tests are content with. */
final class DurablePostgres implements AutoCloseable {
    private static final String USED_BY_PLATFORM = "hososo.test.postgres";

    private final EmbeddedPostgres server;

    private DurablePostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** To be called before the first service is started. */
    static DurablePostgres start() throws IOException {
        return start(Map.of());
    }

    static DurablePostgres start(Map<String, String> more) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "2GB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements");
        more.forEach(builder::setServerConfig);
        EmbeddedPostgres server = builder.start();
        System.setProperty(USED_BY_PLATFORM, Integer.toString(server.getPort()));
        return new DurablePostgres(server);
    }

    @Override
    public void close() throws IOException {
        System.clearProperty(USED_BY_PLATFORM);
        server.close();
    }
}
