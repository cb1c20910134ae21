package vn.hososo.metrics.mail;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table of letters. A letter is marked as being sent before it is handed over and belongs then to one process: when
 * that process dies in between nobody knows whether it went out, and it is rather lost than sent twice.
 */
@ApplicationScoped
class LetterQueue {

    private final Pool pool;

    LetterQueue(Pool pool) {
        this.pool = pool;
    }

    /** The next letter, now marked as being sent; null when none is waiting. */
    Uni<@Nullable WaitingLetter> take(Instant now, LocalDate today) {
        return pool.preparedQuery("""
                        with taken as (
                            update decision.letter set state = 'SENDING', attempts = attempts + 1
                            where id = (select id from decision.letter where state = 'WAITING' and next_at <= $1
                                        order by next_at, id limit 1 for update skip locked)
                            returning id, unit_id, subject, body, attempts)
                        select taken.*, u.key from taken left join projection.unit_on($2, null) u using (unit_id)
                        """).execute(Tuple.of(utc(now), today)).map(rows -> {
            RowIterator<Row> found = rows.iterator();
            return found.hasNext() ? letter(found.next()) : null;
        });
    }

    Uni<Void> sent(UUID id, Instant at) {
        return pool.preparedQuery("update decision.letter set state = 'SENT', sent_at = $2, error = null where id = $1")
                .execute(Tuple.of(id, utc(at)))
                .replaceWithVoid();
    }

    /** It is tried again at that moment. */
    Uni<Void> failed(UUID id, Instant next, String error) {
        return pool.preparedQuery(
                        "update decision.letter set state = 'WAITING', next_at = $2, error = $3 where id = $1")
                .execute(Tuple.of(id, utc(next), error))
                .replaceWithVoid();
    }

    /** It is not tried again. */
    Uni<Void> givenUp(UUID id, String error) {
        return pool.preparedQuery("update decision.letter set state = 'GIVEN_UP', error = $2 where id = $1")
                .execute(Tuple.of(id, error))
                .replaceWithVoid();
    }

    private static WaitingLetter letter(Row row) {
        return new WaitingLetter(
                row.getUUID("id"),
                row.getString("key"),
                row.getString("subject"),
                row.getString("body"),
                row.getInteger("attempts"));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
