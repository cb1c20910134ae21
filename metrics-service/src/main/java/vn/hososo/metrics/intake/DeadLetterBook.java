package vn.hososo.metrics.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hososo.kit.id.Ids;

/** Remembers which records were put aside: they stay unread at their place, whichever reader comes there again. */
@ApplicationScoped
class DeadLetterBook {

    private final Pool pool;
    private final Clock clock;

    DeadLetterBook(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Uni<Set<RecordPlace>> places(Collection<UUID> topics) {
        return pool.preparedQuery("""
                        select topic, topic_id, partition, record_offset from decision.dead_letter where topic_id = any ($1::uuid[])
                        """)
                .execute(Tuple.of(topics.toArray(UUID[]::new)))
                .map(rows -> {
                    var places = new HashSet<RecordPlace>();
                    rows.forEach(row -> places.add(
                            new RecordPlace(row.getString(0), row.getUUID(1), row.getInteger(2), row.getLong(3))));
                    return places;
                });
    }

    /** Safe to repeat: a place is remembered once. */
    Uni<Void> remember(List<DeadLetters.Letter> letters) {
        return pool.preparedQuery("""
                        insert into decision.dead_letter (id, topic, topic_id, partition, record_offset, event_id, type, reason,
                                                          subject, known, put_aside_at, state)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'PUT_ASIDE')
                        on conflict (topic_id, partition, record_offset) do nothing
                        """)
                .executeBatch(letters.stream().map(this::row).toList())
                .replaceWithVoid();
    }

    private Tuple row(DeadLetters.Letter letter) {
        return Tuple.tuple()
                .addUUID(Ids.next())
                .addString(letter.original().topic())
                .addUUID(letter.place().topicId())
                .addInteger(letter.place().partition())
                .addLong(letter.place().offset())
                .addString(letter.shown("ce_id"))
                .addString(letter.shown("ce_type"))
                .addString(letter.why().reason().name())
                .addString(letter.subject())
                .addOffsetDateTime(letter.known().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC));
    }
}
