package vn.hososo.kit.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Lets one relay per database send at a time: an advisory lock on a connection that is held for nothing else. */
@ApplicationScoped
class Leadership {
    /** Any number will do, so long as it stays: "hososo" read as ASCII. */
    private static final long LOCK = 0x686f736f736fL;

    private final Pool database;
    private final AtomicReference<@Nullable SqlConnection> held = new AtomicReference<>();

    Leadership(Pool database) {
        this.database = database;
    }

    boolean isHeld() {
        return held.get() != null;
    }

    /** Whether this instance leads, after trying for it when it does not. */
    Uni<Boolean> tryLead() {
        return isHeld() ? Uni.createFrom().item(true) : database.getConnection().chain(this::lock);
    }

    private Uni<Boolean> lock(SqlConnection connection) {
        connection.closeHandler(() -> held.compareAndSet(connection, null));
        return connection
                .query("select pg_try_advisory_lock(" + LOCK + ")")
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0))
                .call(locked -> locked ? Uni.createFrom().voidItem() : connection.close())
                .invoke(locked -> held.set(locked ? connection : null))
                .onFailure()
                .call(connection::close);
    }
}
