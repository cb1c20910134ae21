package vn.hososo.benchmark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A metrics-service that has looked at what it was loaded with. It judges its units once a minute; what years of a thousand units tell
 * when they come at once, lapses by the thousand, takes tens of seconds, and in a service that runs for weeks comes one by one.
 */
final class AtRest {
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(65);
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration ASKED_EVERY = Duration.ofMillis(100);
    private static final String AT_WORK = """
            select count(*) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
              and xact_start < clock_timestamp() - interval '500 ms'
            """;

    private AtRest() {}

    /** Until its next look has been, and nothing of it is on its way. */
    static void await(Statement statement) throws SQLException, InterruptedException {
        Thread.sleep(LOOKS_EVERY);
        long end = System.nanoTime() + LONGEST.toNanos();
        long busy = System.nanoTime();
        while (System.nanoTime() - busy < QUIET.toNanos()) {
            if (System.nanoTime() > end) {
                throw new SQLException("the service is still at work after " + LONGEST);
            }
            if (isAtWork(statement)) {
                busy = System.nanoTime();
            }
            Thread.sleep(ASKED_EVERY);
        }
    }

    private static boolean isAtWork(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery(AT_WORK)) {
            found.next();
            return found.getLong(1) > 0;
        }
    }
}
