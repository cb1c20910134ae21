package vn.hososo.gateway.identity;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the tries to sign in that failed, and locks a name (khóa tạm thời) for a while after too many. Each outcome is one
 * statement of its own, so that of tries at the same moment none is lost, and none is told its outcome after the lock.
 */
@ApplicationScoped
public class SignInTries {
    private static final String OF_NAME = " where name_hash = sha256(convert_to($1, 'UTF8'))";

    private final Pool pool;
    private final int allowed;
    private final Duration lockLife;
    private final Clock clock;

    SignInTries(Pool pool, IdentityConfig config, Clock clock) {
        this.pool = pool;
        this.allowed = config.triesBeforeLock();
        this.lockLife = config.lockLife();
        this.clock = clock;
    }

    /** Fails while the name is locked; asked first, for it saves the hashing. */
    public Uni<Void> requireOpen(String username) {
        return pool.preparedQuery("select locked_until from sign_in_try" + OF_NAME + " and locked_until > $2")
                .execute(Tuple.of(username, now()))
                .invoke(SignInTries::refuseLocked)
                .replaceWithVoid();
    }

    /** Counts a failure; fails itself when the name is locked by it, or has been meanwhile. */
    public Uni<Void> failed(String username) {
        var now = now();
        return pool.preparedQuery("""
                        insert into sign_in_try as t (name_hash, failures, failed_at)
                        values (sha256(convert_to($1, 'UTF8')), 1, $2)
                        on conflict (name_hash) do update set
                            failures = case when t.locked_until > $2 then t.failures
                                            when t.failed_at <= $3 or t.locked_until is not null then 1
                                            else t.failures + 1 end,
                            failed_at = case when t.locked_until > $2 then t.failed_at else $2 end,
                            locked_until = case when t.locked_until > $2 then t.locked_until
                                                when t.locked_until is null and t.failed_at > $3
                                                     and t.failures + 1 >= $4 then $5 end
                        returning locked_until
                        """)
                .execute(Tuple.of(username, now, now.minus(lockLife), allowed, now.plus(lockLife)))
                .invoke(SignInTries::refuseLocked)
                .replaceWithVoid();
    }

    /** Forgets the failures; fails when others have locked the name while this try was being checked. */
    Uni<Void> succeeded(String username) {
        return pool.preparedQuery(
                        "delete from sign_in_try" + OF_NAME + " and (locked_until is null or locked_until <= $2)")
                .execute(Tuple.of(username, now()))
                .chain(() -> requireOpen(username));
    }

    Uni<Void> unlock(String username) {
        return pool.preparedQuery("delete from sign_in_try" + OF_NAME)
                .execute(Tuple.of(username))
                .replaceWithVoid();
    }

    /** Until when these names are locked; those that are not are left out. */
    Uni<Map<String, Instant>> locks(Collection<String> usernames) {
        return pool.preparedQuery("""
                        select name, locked_until from unnest($1::text[]) as name
                          join sign_in_try on name_hash = sha256(convert_to(name, 'UTF8'))
                         where locked_until > $2
                        """)
                .execute(Tuple.of(usernames.toArray(String[]::new), now()))
                .map(SignInTries::byName);
    }

    @Scheduled(every = "1h", delayed = "5m")
    Uni<Void> forgetOld() {
        return pool.preparedQuery("delete from sign_in_try where failed_at < $1")
                .execute(Tuple.of(now().minus(lockLife)))
                .replaceWithVoid();
    }

    private static void refuseLocked(RowSet<Row> rows) {
        for (var row : rows) {
            var until = row.getOffsetDateTime("locked_until");
            if (until != null) {
                throw IdentityProblem.locked(until.toInstant());
            }
        }
    }

    private static Map<String, Instant> byName(RowSet<Row> rows) {
        var locks = new HashMap<String, Instant>();
        rows.forEach(row -> locks.put(
                row.getString("name"), row.getOffsetDateTime("locked_until").toInstant()));
        return locks;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
