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

    /**
     * Keeps a text and makes it findable, in steps of which each locks rows of one table only: an act locks the same rows
     * in another order. Until the last step the content stays claimed and would be read again.
     */
    Uni<Void> found(String sha256, String text) {
        return database.preparedQuery("""
                        update content_text set text = $2, words = to_tsvector('simple', search_fold($2))
                         where sha256 = $1
                        """)
                .execute(Tuple.of(sha256, text))
                .chain(() -> database.preparedQuery("""
                                update search_row set words = search_words(own_text, sha256) where sha256 = $1
                                """).execute(Tuple.of(sha256)))
                .chain(() -> database.preparedQuery(
                                "update content_text set state = 'READ', extracted_at = $2 where sha256 = $1")
                        .execute(Tuple.of(sha256, now())))
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
