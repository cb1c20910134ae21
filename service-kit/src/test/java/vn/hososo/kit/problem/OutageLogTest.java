package vn.hososo.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class OutageLogTest {
    private final OutageLog log = new OutageLog();

    @Test
    void anOutageIsToldInALine() {
        // Given
        var record =
                record("look failed of %s", new IllegalStateException("look", new ConnectException("100 % refused")));
        record.setParameters(new Object[] {"lapses"});

        // Then
        assertThat(log.isLoggable(record)).isTrue();
        assertThat(record.getFormattedMessage())
                .isEqualTo("look failed of lapses: java.net.ConnectException: 100 % refused");
        assertThat(record.getThrown()).isNull();
    }

    @Test
    void whatElseFailsKeepsItsStackTrace() {
        // Given
        var refused = new SQLException("duplicate key", "23505");
        var record = record("look failed", refused);

        // Then
        assertThat(log.isLoggable(record)).isTrue();
        assertThat(record.getThrown()).isSameAs(refused);
        assertThat(record.getFormattedMessage()).isEqualTo("look failed");
    }

    @Test
    void whatThePoolTellsTwiceIsLeftOut() {
        // Given
        var twice = new IllegalStateException("Result is already complete");
        twice.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("io.vertx.core.Promise", "fail", "Promise.java", 90),
            new StackTraceElement(
                    "io.vertx.sqlclient.impl.pool.SqlConnectionPool", "lambda$execute$3", "SqlConnectionPool.java", 216)
        });

        // Then
        assertThat(log.isLoggable(record("uncaught", twice))).isFalse();
        assertThat(log.isLoggable(record("uncaught", new IllegalStateException("mine"))))
                .isTrue();
    }

    private static ExtLogRecord record(String message, Throwable thrown) {
        var record = new ExtLogRecord(Level.ERROR, message, ExtLogRecord.FormatStyle.PRINTF, "test");
        record.setThrown(thrown);
        return record;
    }
}
