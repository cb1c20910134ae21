package vn.hososo.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/**
 * The tables of a projection around a load: empty before it, and after it as those of a service that has read all and runs for
 * hours.
 */
final class ProjectionTables {
    private static final String CLEAR = """
            truncate projection.event, projection.contribution, projection.ledger, projection.standing, projection.standing_span,
                     projection.unit, projection.unit_version
            """;
    private static final String READ_UP_TO = """
            insert into projection.partition_progress (topic_id, partition, topic, next_offset, known)
            values (?, ?, ?, ?, ?)
            on conflict (topic_id, partition) do update set next_offset = excluded.next_offset, known = excluded.known
            """;
    private static final String SPANS = """
            insert into projection.standing_span
            select span, date_trunc(span, day)::date, indicator, unit_id, sum(numerator), sum(denominator), sum(left_out),
                   sum(after_fact), sum(on_time)
            from projection.standing, unnest(array['MONTH', 'YEAR']) as span
            group by 1, 2, 3, 4
            """;

    // 2 GB, a page each row, as much as is written while something is measured and as the server keeps in memory: one
    // that has run for hours has files to write into and memory of its own, and need not ask for them.
    private static final List<String> WRITTEN_AHEAD = List.of(
            "create table written_ahead (page text storage plain)",
            "insert into written_ahead select repeat('x', 8000) from generate_series(1, 262144)",
            "drop table written_ahead",
            "checkpoint");

    private final String url;

    ProjectionTables(String url) {
        this.url = url;
    }

    void clear() throws SQLException {
        execute(List.of(CLEAR));
    }

    /** What stands in Kafka by now counts as read, and as known up to that moment. */
    void readUpToEnd(String kafka, OffsetDateTime known) throws SQLException, ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka));
                Connection connection = DriverManager.getConnection(url);
                PreparedStatement progress = connection.prepareStatement(READ_UP_TO)) {
            var topics = admin.describeTopics(List.of("hososo.units", "hososo.documents", "hososo.signatures"))
                    .allTopicNames()
                    .get();
            for (var topic : topics.values()) {
                Uuid id = topic.topicId();
                for (var partition : topic.partitions()) {
                    var at = new TopicPartition(topic.name(), partition.partition());
                    long end = admin.listOffsets(Map.of(at, OffsetSpec.latest()))
                            .partitionResult(at)
                            .get()
                            .offset();
                    progress.setObject(1, new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits()));
                    progress.setInt(2, at.partition());
                    progress.setString(3, at.topic());
                    progress.setLong(4, end);
                    progress.setObject(5, known);
                    progress.executeUpdate();
                }
            }
        }
    }

    /** What autovacuum and the next checkpoint do in the hours after a load. */
    void settle() throws SQLException {
        execute(List.of(SPANS, "vacuum (freeze, analyze)"));
        execute(WRITTEN_AHEAD);
    }

    private void execute(List<String> statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
