package vn.hososo.kit.leadership;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Lets one of the processes on a database lead (dẫn đầu): an advisory lock on a connection that is held for nothing else. The
 * lock goes with the connection: at once when the process dies; when its machine is cut off, after the four seconds in which the
 * server hears nothing. What must never happen twice needs a guard of its own, for a leader may learn late that it is none.
 */
public final class Leadership {
    /** On this connection the server gives a silent peer up after four seconds; by itself it would believe in it for two hours. */
    private static final String TRY_LOCK = """
            select set_config('tcp_keepalives_idle', '2', false), set_config('tcp_keepalives_interval', '1', false),
                   set_config('tcp_keepalives_count', '2', false), set_config('tcp_user_timeout', '4000', false),
                   pg_try_advisory_lock(%d) as locked
            """;

    /** How often the leader makes sure: whoever was cut off and is back learns only by asking that the server gave it up. */
    private static final Duration ASKING = Duration.ofSeconds(1);

    private final Pool database;
    private final String tryLock;
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();
    private final AtomicInteger terms = new AtomicInteger();

    /** @param lock a number for each thing to be led in a database; any will do, so long as it stays */
    public Leadership(Pool database, long lock) {
        this.database = database;
        this.tryLock = TRY_LOCK.formatted(lock);
    }

    private record Held(SqlConnection connection, long askedAt) {}

    public boolean isHeld() {
        return held.get() != null;
    }

    /** How often this process has come to lead; the same number twice, and the database was there all the time between. */
    public int terms() {
        return terms.get();
    }

    /** Whether this process leads, after trying for it when it does not. One call at a time. */
    public Uni<Boolean> tryLead() {
        var now = held.get();
        if (now == null) {
            return database.getConnection().chain(this::lock);
        }
        return System.nanoTime() - now.askedAt() < ASKING.toNanos()
                ? Uni.createFrom().item(true)
                : ask(now);
    }

    private Uni<Boolean> lock(SqlConnection connection) {
        return connection
                .query(tryLock)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean("locked"))
                .call(locked -> locked ? Uni.createFrom().voidItem() : connection.close())
                .onFailure()
                .call(connection::close)
                .invoke(locked -> keep(locked, connection));
    }

    private void keep(boolean locked, SqlConnection connection) {
        if (locked) {
            connection.closeHandler(() -> lose(connection));
            terms.incrementAndGet();
            held.set(new Held(connection, System.nanoTime()));
        }
    }

    private void lose(SqlConnection connection) {
        held.updateAndGet(it -> it != null && it.connection() == connection ? null : it);
    }

    private Uni<Boolean> ask(Held asked) {
        held.compareAndSet(asked, new Held(asked.connection(), System.nanoTime()));
        return asked.connection()
                .query("select 1")
                .execute()
                .replaceWith(true)
                .onFailure()
                .invoke(() -> lose(asked.connection()))
                .onFailure()
                .recoverWithItem(false);
    }
}
