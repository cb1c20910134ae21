package vn.hososo.document.content;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/** The texts of contents in the database; a trigger queues each new content and brings its words into search. */
@ApplicationScoped
class ContentTexts {
    private final Pool database;
    private final Clock clock;

    ContentTexts(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Takes the contents that have waited longest; one that was taken too often is given up. */
    Uni<List<String>> claim(TextConfig config) {
        OffsetDateTime abandoned = now().minus(config.abandonedAfter());
        return database.preparedQuery("""
                        update content_text set state = 'FAILED', failure = 'ABANDONED'
                         where state = 'RUNNING' and claimed_at < $1 and attempts >= $2
                        """)
                .execute(Tuple.of(abandoned, config.attempts()))
                .chain(() -> database.preparedQuery("""
                                update content_text set state = 'RUNNING', attempts = attempts + 1, claimed_at = $1
                                 where sha256 in (select sha256 from content_text
                                                   where state = 'WAITING' or state = 'RUNNING' and claimed_at < $2
                                                   order by queued_at limit $3 for update skip locked)
                                returning sha256
                                """).execute(Tuple.of(now(), abandoned, config.batch())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList());
    }

    Uni<Void> found(String sha256, String text) {
        return database.preparedQuery("""
                        update content_text
                           set state = 'READ', text = $2, words = to_tsvector('simple', search_fold($2)), extracted_at = $3
                         where sha256 = $1
                        """)
                .execute(Tuple.of(sha256, text, now()))
                .replaceWithVoid();
    }

    Uni<Void> failed(String sha256, String failure) {
        return database.preparedQuery(
                        "update content_text set state = 'FAILED', failure = $2, extracted_at = $3 where sha256 = $1")
                .execute(Tuple.of(sha256, failure, now()))
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
