package vn.hososo.metrics.fact;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes batches of facts into the projection. Offsets and effect are one transaction; every item a batch touches is folded
 * anew from its whole history, so the tables depend only on what was read, never on how it was portioned or interleaved.
 */
@ApplicationScoped
public class Projection {

    private final Pool pool;
    private final ChangeSink sink;
    private final Rules rules;
    private final ProjectionSchema schema;

    @Inject
    Projection(Pool pool, ChangeSink sink, FactConfig config) {
        this(pool, sink, new Rules(config.dossierWorkingDays()), ProjectionSchema.LIVE);
    }

    Projection(Pool pool, ChangeSink sink, Rules rules, ProjectionSchema schema) {
        this.pool = pool;
        this.sink = sink;
        this.rules = rules;
        this.schema = schema;
    }

    /** The projection that a rebuilding fills; it answers nobody and tells nobody. */
    public Projection beside() {
        return new Projection(pool, ChangeSink.NONE, rules, ProjectionSchema.NEXT);
    }

    /** Makes a row for each partition that has none and answers how far all of them were read. */
    public Uni<List<Progress>> register(List<Progress> fresh) {
        var rows = Columns.of(fresh)
                .uuid(Progress::topicId)
                .text(Progress::topic)
                .integer(Progress::partition)
                .bigint(Progress::nextOffset)
                .instant(Progress::known)
                .tuple();
        return pool.withTransaction(connection ->
                connection.preparedQuery(schema.sql("""
                        insert into projection.partition_progress (topic_id, topic, partition, next_offset, known)
                        select * from unnest($1::uuid[], $2::text[], $3::int[], $4::bigint[], $5::timestamptz[])
                        on conflict (topic_id, partition) do nothing
                        """)).execute(rows).chain(() -> progress(connection, fresh)));
    }

    private Uni<List<Progress>> progress(SqlClient client, List<Progress> fresh) {
        var topics = Columns.of(fresh).uuid(Progress::topicId).tuple();
        return client.preparedQuery(
                        schema.sql("select * from projection.partition_progress where topic_id = any ($1::uuid[])"))
                .execute(topics)
                .map(Projection::progress);
    }

    /** How far all partitions were read, also those of topics that are no more. */
    public Uni<List<Progress>> progress() {
        return pool.preparedQuery(schema.sql("select * from projection.partition_progress"))
                .execute()
                .map(Projection::progress);
    }

    private static List<Progress> progress(RowSet<Row> rows) {
        var progress = new ArrayList<Progress>();
        rows.forEach(row -> progress.add(new Progress(
                row.getUUID("topic_id"),
                row.getString("topic"),
                row.getInteger("partition"),
                row.getLong("next_offset"),
                row.getOffsetDateTime("known").toInstant())));
        return progress;
    }

    /** Ends when all that took effect before outlasts a crash of the database. */
    public Uni<Void> secure() {
        // An empty message: its commit brings the log before it to the disk as well.
        return pool.query("""
                        select set_config('synchronous_commit', 'on', true), pg_logical_emit_message(true, 'hososo', '')
                        """).execute().replaceWithVoid();
    }

    /** Those of the events that repeat an id which was told before, at another place of the same partition. */
    public Uni<List<Repeat>> repeats(List<KnownFact> facts) {
        return new ProjectionStore(pool, schema).history().repeats(facts);
    }

    /** Applies the batch as a whole; fails with {@link StaleBatchException} when another reader was faster. */
    public Uni<Changes> apply(Batch batch) {
        return pool.withTransaction(connection -> {
            var step = step(connection);
            return step.workOut(batch).chain(staged -> step.write(batch, staged));
        });
    }

    /**
     * Begins to take a batch in which no id stands twice; it fails with {@link RepeatedIdException} when one was told before. It
     * is worked out while the one before is still being written, unless one of them changes units or days, on which all items
     * may depend.
     *
     * @param before the batch that must take effect first; null when all others have
     */
    public PendingBatch begin(Batch batch, @Nullable PendingBatch before) {
        var pending = new PendingBatch();
        var previous = before == null ? PendingBatch.nothing() : before;
        (batch.isOfItems() ? beside(batch, previous, pending) : alone(batch, previous))
                .subscribe()
                .with(pending::done, pending::failed);
        return pending;
    }

    private Uni<Changes> beside(Batch batch, PendingBatch before, PendingBatch pending) {
        var facts = NewFacts.of(batch.facts());
        return before.ready()
                .chain(recent -> pool.withTransaction(connection -> {
                    var step = step(connection);
                    return step.workOutBeside(facts, recent)
                            .call(() -> before.done())
                            .invoke(staged -> pending.ready(staged.recent(facts)))
                            .chain(staged -> step.write(batch, staged));
                }));
    }

    private Uni<Changes> alone(Batch batch, PendingBatch before) {
        return before.done()
                .chain(() -> pool.withTransaction(connection -> {
                    var step = step(connection);
                    return step.workOutNew(batch).chain(staged -> step.write(batch, staged));
                }));
    }

    private BatchStep step(SqlClient connection) {
        return new BatchStep(new ProjectionStore(connection, schema), sink, rules);
    }
}
