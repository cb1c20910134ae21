package vn.hososo.metrics.fact;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes batches of facts into the projection. Offsets and effect are one transaction; every item a batch touches is folded
 * anew from its whole history, so the tables depend only on what was read, never on how it was portioned or interleaved.
 */
@ApplicationScoped
public class Projection {

    private final Pool pool;
    private final ChangeSink sink;
    private final Rules rules;

    Projection(Pool pool, ChangeSink sink, FactConfig config) {
        this.pool = pool;
        this.sink = sink;
        this.rules = new Rules(config.dossierWorkingDays());
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
        return pool.withTransaction(
                connection -> connection.preparedQuery("""
                        insert into projection.partition_progress (topic_id, topic, partition, next_offset, known)
                        select * from unnest($1::uuid[], $2::text[], $3::int[], $4::bigint[], $5::timestamptz[])
                        on conflict (topic_id, partition) do nothing
                        """).execute(rows).chain(() -> progress(connection, fresh)));
    }

    private static Uni<List<Progress>> progress(SqlClient client, List<Progress> fresh) {
        var topics = Columns.of(fresh).uuid(Progress::topicId).tuple();
        return client.preparedQuery("select * from projection.partition_progress where topic_id = any ($1::uuid[])")
                .execute(topics)
                .map(rows -> {
                    var progress = new ArrayList<Progress>();
                    rows.forEach(row -> progress.add(new Progress(
                            row.getUUID("topic_id"),
                            row.getString("topic"),
                            row.getInteger("partition"),
                            row.getLong("next_offset"),
                            row.getOffsetDateTime("known").toInstant())));
                    return progress;
                });
    }

    /** Applies the batch as a whole; fails with {@link StaleBatchException} when another reader was faster. */
    public Uni<Changes> apply(Batch batch) {
        return pool.withTransaction(
                connection -> new BatchStep(new ProjectionStore(connection), sink, rules).apply(batch));
    }
}
