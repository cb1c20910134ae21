package vn.hososo.document.testing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Waiting;

/** The trace as its readers see it, and as somebody with the database's password does. */
public final class TraceTable {
    private TraceTable() {}

    public static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                setting("quarkus.datasource.jdbc.url"),
                setting("quarkus.datasource.username"),
                setting("quarkus.datasource.password"));
    }

    /** Runs statements as the database's owner, all or none. */
    public static int execute(String... statements) throws SQLException {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            int rows = 0;
            for (String statement : statements) {
                try (var prepared = connection.createStatement()) {
                    rows += prepared.executeUpdate(statement);
                }
            }
            connection.commit();
            return rows;
        }
    }

    public static List<String> column(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** Flushes, chains and signs now what otherwise happens in a second and in an hour. */
    public static void sealHeads() {
        given().auth()
                .oauth2(Tokens.user("admin", null, "system-admin"))
                .post("/api/documents/trace/heads")
                .then()
                .statusCode(200);
    }

    /** The unit's trace as soon as it fits; it comes within a second or two. */
    public static JsonPath ofUnit(Office office, Predicate<JsonPath> fits) {
        return await(office, "/api/documents/trace?size=200", fits);
    }

    public static JsonPath await(Office office, String path, Predicate<JsonPath> fits) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (true) {
            sealHeads();
            JsonPath trace = office.as("leader")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (fits.test(trace) || Instant.now().isAfter(end)) {
                return trace;
            }
            Waiting.pause();
        }
    }

    public static UUID entry(UUID unitId, long sequence) throws SQLException {
        return UUID.fromString(column("select entry_id from trace_chain where unit_id = '%s' and sequence = %d"
                        .formatted(unitId, sequence))
                .getFirst());
    }
}
