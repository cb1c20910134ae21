package vn.hososo.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.hososo.local.TestChildren;
import vn.hososo.local.home.Home;

@Timeout(90)
class PostgresServerTest {
    @TempDir
    Path directory;

    @Test
    void dataStayAndEveryServiceHasItsOwnDatabase() throws Exception {
        // Given
        var home = new Home(directory, directory.resolve("home"));
        home.create();
        var port = TestChildren.freePort();
        var server = new PostgresServer(home, port);
        var first = TestChildren.start(home, server.prepare());
        try {
            server.createDatabases();
            server.createDatabases();
            try (var documents = connect(server, port, "documents")) {
                execute(documents, "create extension unaccent", "create extension pg_trgm");
                execute(documents, "create table kept (name text)", "insert into kept values ('Lương Tài')");
            }
        } finally {
            first.stop();
        }

        // When
        assertThat(home.postgresData().resolve("postmaster.pid")).doesNotExist();
        // A pid file whose number belongs to another process now, as after a machine's restart.
        Files.write(
                home.postgresData().resolve("postmaster.pid"),
                List.of(
                        Long.toString(ProcessHandle.current().pid()),
                        home.postgresData().toString(),
                        "1000"));
        var second = TestChildren.start(home, server.prepare());

        // Then
        try (var documents = connect(server, port, "documents")) {
            assertThat(value(documents, "select name from kept")).isEqualTo("Lương Tài");
            assertThat(value(documents, "show fsync")).isEqualTo("on");
            assertThat(value(documents, "show synchronous_commit")).isEqualTo("on");
            assertThat(value(documents, "show server_version")).startsWith("18");
            assertThat(value(documents, "select lower('ĐƯỜNG')")).isEqualTo("đường");
        } finally {
            second.stop();
        }
    }

    @Test
    void eventsAreSentAgainByTheirAge() throws Exception {
        // Given
        var home = new Home(directory, directory.resolve("home"));
        home.create();
        var port = TestChildren.freePort();
        var server = new PostgresServer(home, port);
        var running = TestChildren.start(home, server.prepare());
        try {
            server.createDatabases();
            try (var documents = connect(server, port, "documents")) {
                execute(
                        documents,
                        "create table outbox (sent_at timestamptz)",
                        "insert into outbox values (now()), (now() - interval '3 days'), (null)");
            }

            // When
            var recent = server.forgetSent("documents", Instant.now().minus(Duration.ofDays(2)));
            var nothing = server.forgetSent("signing", Instant.EPOCH);
            var remaining = server.forgetSent();

            // Then
            assertThat(recent).isEqualTo(1);
            assertThat(nothing).isZero();
            assertThat(remaining).isEqualTo(1);
        } finally {
            running.stop();
        }
    }

    private static Connection connect(PostgresServer server, int port, String name) throws Exception {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + name, name, server.password(name));
    }

    private static void execute(Connection connection, String... commands) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
