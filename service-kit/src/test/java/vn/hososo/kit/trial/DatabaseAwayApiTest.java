package vn.hososo.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.Gate;
import vn.hososo.kit.testing.GatedDatabase;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Waiting;

/** Requests while PostgreSQL is away: told as such, and harmless to repeat. */
@QuarkusTest
@QuarkusTestResource(value = GatedDatabase.class, restrictToAnnotatedClass = true)
class DatabaseAwayApiTest {
    private static final String WAITING =
            "from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    Gate gate;

    private final UUID unit = UUID.randomUUID();
    private final String word = "w" + unit.toString().substring(0, 8);
    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void open() {
        gate.open();
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNoErrorOfTheSystem() {
        // When
        gate.cut();

        // Then
        isAway(keep());
        isAway(keep());
        gate.open();
        happensOnce();
    }

    @Test
    void aRequestWhoseConnectionIsLostCanBeRepeated() throws Exception {
        // Given
        Future<Response> cutOff;
        try (var lock = lock()) {
            cutOff = CompletableFuture.supplyAsync(this::keep);
            Waiting.until(() -> count("select count(*) " + WAITING) == 1);

            // When
            gate.cut();
            isAway(cutOff.get(20, TimeUnit.SECONDS));
        }

        // Then
        gate.open();
        happensOnce();
    }

    @Test
    void aRequestThatTheEndingServerBreaksOffCanBeRepeated() throws Exception {
        // Given
        try (var lock = lock()) {
            var cutOff = CompletableFuture.supplyAsync(this::keep);
            Waiting.until(() -> count("select count(*) " + WAITING) == 1);

            // When
            count("select count(pg_terminate_backend(pid)) " + WAITING);
            isAway(cutOff.get(20, TimeUnit.SECONDS));
        }

        // Then
        happensOnce();
    }

    private static void isAway(Response answer) {
        answer.then().statusCode(503).body("code", equalTo("PEER_UNAVAILABLE"));
    }

    private void happensOnce() {
        keep().then().statusCode(200);
        keep().then().statusCode(200);
        assertThat(given().auth()
                        .oauth2(Tokens.user("clerk", unit))
                        .get("/trials?word=" + word)
                        .asString())
                .isEqualTo("1");
    }

    private Response keep() {
        return given().auth()
                .oauth2(Tokens.user("clerk", unit))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"word\":\"" + word + "\"}")
                .post("/trials");
    }

    /** Nobody can write a trial until the connection ends. */
    private Connection lock() throws SQLException {
        var connection = connection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table trial in exclusive mode");
        }
        return connection;
    }

    private int count(String query) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(database, "postgres", "postgres");
    }
}
