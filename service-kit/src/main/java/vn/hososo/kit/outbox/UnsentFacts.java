package vn.hososo.kit.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The rows of the outbox that Kafka has not acknowledged yet. */
@ApplicationScoped
class UnsentFacts {
    private final Pool database;

    UnsentFacts(Pool database) {
        this.database = database;
    }

    /** One row of the outbox. */
    record Unsent(
            long position,
            UUID id,
            String topic,
            String key,
            String type,
            String payload,
            String source,
            OffsetDateTime occurredAt,
            @Nullable String traceparent,
            OffsetDateTime createdAt) {}

    /** The oldest unsent rows but for some. No high-water mark: a row with a lower position may be committed later. */
    Uni<List<Unsent>> oldest(int limit, Long[] without) {
        return database.preparedQuery("""
                        select position, id, aggregatetype, aggregateid, type, payload, source, occurred_at, traceparent, created_at
                          from outbox_oldest($1) where position <> all($2) order by position
                        """)
                .execute(Tuple.of(limit, without))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(UnsentFacts::unsent)
                        .toList());
    }

    Uni<Void> markSent(List<Unsent> sent) {
        if (sent.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        // The times name the partitions, so that the others are not looked into.
        var created = sent.stream().map(Unsent::createdAt).sorted().toList();
        return database.preparedQuery("""
                        update outbox set sent_at = now()
                        where sent_at is null and position = any($1) and created_at between $2 and $3
                        """)
                .execute(Tuple.of(
                        sent.stream().map(Unsent::position).toArray(Long[]::new),
                        created.getFirst(),
                        created.getLast()))
                .replaceWithVoid();
    }

    Uni<Void> maintain(Duration kept) {
        return database.preparedQuery("select outbox_maintain($1::text::interval)")
                .execute(Tuple.of(kept.toDays() + " days"))
                .replaceWithVoid();
    }

    private static Unsent unsent(Row row) {
        return new Unsent(
                row.getLong("position"),
                row.getUUID("id"),
                row.getString("aggregatetype"),
                row.getString("aggregateid"),
                row.getString("type"),
                row.getString("payload"),
                row.getString("source"),
                row.getOffsetDateTime("occurred_at"),
                row.getString("traceparent"),
                row.getOffsetDateTime("created_at"));
    }
}
