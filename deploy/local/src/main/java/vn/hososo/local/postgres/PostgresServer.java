package vn.hososo.local.postgres;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import vn.hososo.local.home.Home;
import vn.hososo.local.home.Secrets;
import vn.hososo.local.process.ChildSpec;
import vn.hososo.local.process.StopSignal;

/** One PostgreSQL 18 with a database for each service; data survive everything but {@code --fresh}. */
public final class PostgresServer {
    public static final List<String> DATABASES = List.of("documents", "signing", "metrics", "identity");
    private static final String ADMINISTRATOR = "postgres";

    private final Home home;
    private final Secrets secrets;
    private final int port;

    public PostgresServer(Home home, int port) {
        this.home = home;
        this.secrets = new Secrets(home.keys());
        this.port = port;
    }

    /** Makes the data directory when there is none, and says how to start the server on it. */
    public ChildSpec prepare() throws IOException, InterruptedException {
        var binaries = PostgresBinaries.in(home.postgresBinaries());
        if (!Files.exists(home.postgresData())) {
            initialise(binaries);
        }
        StalePostmaster.clear(home.postgresData());
        var command = binaries.command(
                "postgres",
                "-D",
                home.postgresData().toString(),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "port=" + port,
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "shared_buffers=128MB",
                "-c",
                "max_connections=150",
                "-c",
                "max_wal_size=512MB",
                "-c",
                "timezone=UTC",
                "-c",
                "log_line_prefix=%m [%p] %q%u@%d ");
        return ChildSpec.of(
                        "postgres",
                        command,
                        Map.of("LC_ALL", "C"),
                        home.log("postgres"),
                        port,
                        URI.create("tcp://127.0.0.1:" + port))
                .readyWhen(this::isReady)
                .endingOn(StopSignal.INT, Duration.ofSeconds(30));
    }

    /** Creates what is missing of roles and databases; safe to repeat. */
    public void createDatabases() throws SQLException, IOException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var name : DATABASES) {
                if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                    statement.execute("create role " + name + " login");
                }
                statement.execute("alter role " + name + " password '" + secrets.password(name) + "'");
                if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                    statement.execute("create database " + name + " owner " + name);
                }
            }
        }
    }

    public String password(String database) throws IOException {
        return secrets.password(database);
    }

    /** As the administrator, for statements that may take as long as they take. */
    public Connection connectForLong() throws SQLException, IOException {
        return connect("postgres", 0);
    }

    /**
     * Has the relays send once more what the outboxes still hold, under the same ids: for consumers whose topics were lost.
     * Before the services start; says how many events.
     */
    public long forgetSent() throws SQLException, IOException {
        var forgotten = 0L;
        for (var database : DATABASES) {
            forgotten += forgetSent(database, Instant.EPOCH);
        }
        return forgotten;
    }

    /** Has one service's relay send once more what it sent since then; the service may run. Says how many events. */
    public long forgetSent(String database, Instant since) throws SQLException, IOException {
        try (var connection = connect(database, 0);
                var update = connection.prepareStatement("update outbox set sent_at = null where sent_at >= ?")) {
            if (!exists(connection, "select 1 from pg_tables where tablename = ?", "outbox")) {
                return 0;
            }
            update.setObject(1, since.atOffset(ZoneOffset.UTC));
            return update.executeUpdate();
        }
    }

    Connection connect() throws SQLException, IOException {
        return connect("postgres", 30);
    }

    private Connection connect(String database, int socketSeconds) throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?connectTimeout=2&socketTimeout="
                        + socketSeconds,
                ADMINISTRATOR,
                secrets.password(ADMINISTRATOR));
    }

    private boolean isReady() throws SQLException, IOException {
        try (var connection = connect()) {
            return connection.isValid(2);
        }
    }

    private void initialise(PostgresBinaries binaries) throws IOException, InterruptedException {
        var draft = home.postgresData().resolveSibling("postgres.draft");
        Home.deleteTree(draft);
        binaries.initialise(
                draft,
                home.log("initdb"),
                "--username=" + ADMINISTRATOR,
                "--pwfile=" + secrets.passwordFile(ADMINISTRATOR),
                "--auth=scram-sha-256");
        Files.move(draft, home.postgresData(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }
}
