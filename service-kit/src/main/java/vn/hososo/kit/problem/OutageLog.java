package vn.hososo.kit.problem;

import io.quarkus.logging.LoggingFilter;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jspecify.annotations.Nullable;

/**
 * While the database is away, whatever looks into it regularly fails again and again for the same reason: each time is told in
 * a line, for stack traces by the second would hide all else and fill the disk.
 */
@LoggingFilter(name = "outages")
public final class OutageLog implements Filter {
    private static final String POOL = "io.vertx.sqlclient.impl.pool.SqlConnectionPool";

    @Override
    public boolean isLoggable(LogRecord record) {
        var thrown = record.getThrown();
        if (thrown != null && record instanceof ExtLogRecord told) {
            StorageAway.outage(thrown).ifPresent(outage -> {
                told.setMessage(told.getFormattedMessage() + ": " + outage, FormatStyle.NO_FORMAT);
                told.setThrown(null);
            });
        }
        return !isToldTwice(thrown);
    }

    /** The pool fails a request once more when its time is over (vertx-sql-client, issue 1706). */
    private static boolean isToldTwice(@Nullable Throwable thrown) {
        return thrown instanceof IllegalStateException
                && Arrays.stream(thrown.getStackTrace())
                        .limit(2)
                        .anyMatch(frame -> frame.getClassName().equals(POOL));
    }
}
