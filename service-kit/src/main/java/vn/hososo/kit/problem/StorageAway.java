package vn.hososo.kit.problem;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells that what a service keeps its things in (PostgreSQL, S3) cannot be had for the moment from that it refused what it was
 * asked. Whoever was cut off while committing cannot know whether it happened; repeating with the same key tells.
 */
public final class StorageAway {
    private static final int DEEPEST_CAUSE = 20;
    /** The client of the database has no type for a connection that has just ended, or that was waited for in vain. */
    private static final List<String> UNTYPED = List.of(
            "Connection is not active",
            "Pending requests failed to be sent due to connection",
            "Timeout waiting for connection");

    private static final String WAITED_IN_VAIN = "Timeout";
    private static final Text DETAIL = new Text(
            "Cơ sở dữ liệu hoặc kho tệp tạm thời không trả lời; hãy thử lại sau vài giây.",
            "The database or the store of files does not answer for the moment; try again in a few seconds.");

    private StorageAway() {}

    public static boolean isCauseOf(Throwable failure) {
        return outage(failure).isPresent();
    }

    /** What it was, among the causes of the failure. */
    static Optional<Throwable> outage(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .filter(StorageAway::isOutage)
                .findFirst();
    }

    public static ProblemException problem() {
        return new ProblemException(CommonProblem.PEER_UNAVAILABLE, DETAIL);
    }

    private static boolean isOutage(Throwable failure) {
        return switch (failure) {
            case PgException refused -> isOutage(refused.getSqlState());
            case SQLException refused -> isOutage(refused.getSQLState());
            case ClosedConnectionException lost -> true;
            case SocketException broken -> true;
            case NoStackTraceThrowable untyped -> isOutageByName(untyped);
            case VertxException untyped -> isOutageByName(untyped);
            default -> false;
        };
    }

    private static boolean isOutageByName(Throwable untyped) {
        var said = String.valueOf(untyped.getMessage());
        return said.equals(WAITED_IN_VAIN) || UNTYPED.stream().anyMatch(said::startsWith);
    }

    /** Broken connections, a server that starts or stops, one without room (PostgreSQL, appendix A: classes 08, 57P, 53). */
    private static boolean isOutage(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53"));
    }
}
