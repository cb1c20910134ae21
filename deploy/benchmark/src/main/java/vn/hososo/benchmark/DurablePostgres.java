package vn.hososo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hososo.local.home.Home;
import vn.hososo.local.postgres.PostgresBinaries;
import vn.hososo.local.process.Signals;
import vn.hososo.local.process.StopSignal;

/**
 * A PostgreSQL that keeps what it confirms and orders text as a site's does, in place of the one that tests are content with.
 *
 * <p>It is the machine's own PostgreSQL 18 where there is one, as the packages of a site bring it; else the one on the class path,
 * which is compiled to be small ({@code -Os}) and does the same with more work.
 */
final class DurablePostgres implements AutoCloseable {
    private static final String USED_BY_PLATFORM = "hososo.test.postgres";
    /** Says where else a PostgreSQL 18 is: the directory whose {@code bin} has its programs. */
    private static final String ELSEWHERE = "HOSOSO_BENCHMARK_POSTGRES";

    private static final Path OF_DEBIAN = Path.of("/usr/lib/postgresql/18");
    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration STOP = Duration.ofMinutes(1);
    private static final Map<String, String> SETTINGS = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "timezone", "UTC",
            "max_connections", "200",
            "shared_buffers", "2GB",
            "max_wal_size", "4GB",
            "shared_preload_libraries", "pg_stat_statements");

    private final Path directory;
    private final Process server;

    private DurablePostgres(Path directory, Process server) {
        this.directory = directory;
        this.server = server;
    }

    /** To be called before the first service is started. */
    static DurablePostgres start() throws IOException, InterruptedException {
        return start(Map.of());
    }

    static DurablePostgres start(Map<String, String> more) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("hososo-postgres");
        PostgresBinaries binaries = binaries(directory);
        Path data = directory.resolve("data");
        binaries.initialise(data, directory.resolve("initdb.log"), "--username=postgres", "--auth=trust");
        int port = PackagedService.freePort();
        Map<String, String> settings = new TreeMap<>(SETTINGS);
        settings.put("port", Integer.toString(port));
        settings.putAll(more);
        List<String> arguments = new ArrayList<>(List.of("-D", data.toString()));
        settings.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        Path log = directory.resolve("postgres.log");
        Process server = new ProcessBuilder(binaries.command("postgres", arguments.toArray(String[]::new)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        DurablePostgres started = new DurablePostgres(directory, server);
        // Also when the measurement is broken off.
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
        System.out.println("PostgreSQL: " + started.awaitVersion(port, log));
        System.setProperty(USED_BY_PLATFORM, Integer.toString(port));
        return started;
    }

    private static PostgresBinaries binaries(Path directory) throws IOException {
        String elsewhere = System.getenv(ELSEWHERE);
        Path installed = elsewhere == null ? OF_DEBIAN : Path.of(elsewhere);
        if (Files.isExecutable(installed.resolve("bin/postgres"))) {
            return PostgresBinaries.installed(installed);
        }
        if (elsewhere != null) {
            throw new IOException(ELSEWHERE + ": no PostgreSQL in " + installed);
        }
        return PostgresBinaries.in(directory.resolve("programs"));
    }

    private String awaitVersion(int port, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (true) {
            try (Connection connection = DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres");
                    Statement statement = connection.createStatement();
                    ResultSet version = statement.executeQuery("select version()")) {
                version.next();
                return version.getString(1);
            } catch (SQLException e) {
                if (!server.isAlive() || System.nanoTime() > end) {
                    String said = Files.readString(log);
                    close();
                    throw new IOException("PostgreSQL does not start: " + said, e);
                }
                Thread.sleep(100);
            }
        }
    }

    @Override
    public void close() throws IOException {
        System.clearProperty(USED_BY_PLATFORM);
        try {
            Signals.send(server.toHandle(), StopSignal.INT);
            Signals.awaitEnd(server.toHandle(), STOP);
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Home.deleteTree(directory);
    }
}
