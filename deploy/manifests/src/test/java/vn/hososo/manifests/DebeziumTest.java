package vn.hososo.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.debezium.embedded.Connect;
import io.debezium.engine.ChangeEvent;
import io.debezium.engine.DebeziumEngine;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.SimpleHeaderConverter;
import org.apache.kafka.connect.storage.StringConverter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Debezium's own engine, with the connector as it is deployed, on an outbox as the services have it. */
class DebeziumTest {
    private static final Queue<SourceRecord> SEEN = new ConcurrentLinkedQueue<>();
    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor();

    private static EmbeddedPostgres postgres;
    private static Connection connection;
    private static DebeziumEngine<ChangeEvent<SourceRecord, SourceRecord>> engine;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("wal_level", "logical")
                .start();
        connection = postgres.getPostgresDatabase().getConnection();
        for (var migration : List.of("V0001__create_outbox.sql", "V0003__read_unsent_in_order.sql")) {
            execute(Repository.text(Repository.file("service-kit/src/main/resources/db/kit/" + migration)));
        }
        execute("select outbox_maintain(interval '30 days')");
        engine = DebeziumEngine.create(Connect.class)
                .using(connector())
                .notifying(event -> SEEN.add(event.value()))
                .build();
        THREAD.execute(engine);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> one("select count(*) from pg_replication_slots where active")
                        .equals("1"));
    }

    @AfterAll
    static void stop() throws Exception {
        engine.close();
        THREAD.shutdown();
        connection.close();
        postgres.close();
    }

    @Test
    void aRowBecomesTheRecordThatTheRelayMakesOfIt() throws Exception {
        // Given
        var id = "01999999-aaaa-7bbb-8ccc-0123456789ab";
        var payload = "{\"unitId\": \"0199\", \"numberedOn\": \"2025-03-05\"}";
        var traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        // When
        append(id, "unit-1", payload, "2025-03-05T08:00:00+07:00", "'" + traceparent + "'");
        append("01999999-aaaa-7bbb-8ccc-0123456789ac", "unit-2", "{}", "2025-03-05T01:00:07.123456Z", "null");

        // Then
        var traced = record("unit-1");
        assertThat(traced.topic()).isEqualTo("hososo.documents");
        assertThat(bytes(new StringConverter().fromConnectData("", Schema.STRING_SCHEMA, traced.key())))
                .isEqualTo("unit-1");
        assertThat(bytes(new StringConverter().fromConnectData("", Schema.STRING_SCHEMA, traced.value())))
                .isEqualTo(payload);
        assertThat(headers(traced))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_source", "/hososo/document-service",
                        "ce_type", "vn.hososo.outgoing-numbered.v1",
                        // the same moment, with six decimals always
                        "ce_time", "2025-03-05T01:00:00.000000Z",
                        "content-type", "application/json",
                        "traceparent", traceparent));
        assertThat(headers(record("unit-2")))
                .containsEntry("ce_time", "2025-03-05T01:00:07.123456Z")
                .doesNotContainKey("traceparent");
    }

    @Test
    void whatIsOnlyHousekeepingTellsNothing() throws Exception {
        // Given
        append("01999999-aaaa-7bbb-8ccc-0123456789ad", "unit-3", "{}", "2025-03-05T01:00:00Z", "null");
        record("unit-3");

        // When
        execute("update outbox set sent_at = now() where aggregateid = 'unit-3'");
        execute("delete from outbox where aggregateid = 'unit-3'");
        append("01999999-aaaa-7bbb-8ccc-0123456789ae", "unit-4", "{}", "2025-03-05T01:00:00Z", "null");

        // Then
        record("unit-4");
        assertThat(SEEN.stream().filter(each -> "unit-3".equals(each.key()))).hasSize(1);
    }

    @Test
    void whatWasReadIsMarkedByNightAndWhatWasNotStays() throws Exception {
        // Given
        var nightly = Repository.text(Repository.file("deploy/kubernetes/debezium/nightly.sql"));
        append("01999999-aaaa-7bbb-8ccc-0123456789af", "unit-5", "{}", "2025-03-05T01:00:00Z", "null");
        record("unit-5");
        execute("update outbox set created_at = created_at - interval '2 hours' where aggregateid = 'unit-5'");
        execute(nightly);
        var place = one("select lsn from outbox_passed");
        append("01999999-aaaa-7bbb-8ccc-0123456789b0", "unit-6", "{}", "2025-03-05T01:00:00Z", "null");
        record("unit-6");

        // When
        await().atMost(Duration.ofMinutes(1))
                .until(() -> one("select confirmed_flush_lsn >= '" + place + "'::pg_lsn from pg_replication_slots")
                        .equals("t"));
        execute(nightly);

        // Then
        assertThat(one("select count(*) from outbox where aggregateid = 'unit-5' and sent_at is not null"))
                .isEqualTo("1");
        assertThat(one("select count(*) from outbox where aggregateid = 'unit-6' and sent_at is null"))
                .isEqualTo("1");
    }

    /** As deployed, but for where the database is, and for what Kafka Connect does itself. */
    private static Properties connector() {
        var settings = new Properties();
        var spec = Overlay.DEBEZIUM.require("KafkaConnector", "document").path("spec");
        spec.path("config")
                .properties()
                .forEach(entry -> settings.put(entry.getKey(), entry.getValue().asText()));
        settings.keySet()
                .removeIf(key ->
                        key.toString().contains("converter") || key.toString().startsWith("producer."));
        settings.put("connector.class", spec.path("class").asText());
        settings.put("name", "document");
        settings.put("offset.storage", "org.apache.kafka.connect.storage.MemoryOffsetBackingStore");
        settings.put("offset.flush.interval.ms", "0");
        settings.put("database.hostname", "127.0.0.1");
        settings.put("database.port", Integer.toString(postgres.getPort()));
        settings.put("database.dbname", "postgres");
        settings.put("database.user", "postgres");
        settings.put("database.password", "");
        settings.put("database.sslmode", "disable");
        return settings;
    }

    private static SourceRecord record(String key) {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> SEEN.stream()
                                .filter(each -> key.equals(each.key()))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    private static Map<String, String> headers(SourceRecord record) throws IOException {
        var headers = new TreeMap<String, String>();
        try (var converter = new SimpleHeaderConverter()) {
            for (var header : record.headers()) {
                var value = converter.fromConnectHeader(record.topic(), header.key(), header.schema(), header.value());
                if (value != null) {
                    headers.put(header.key(), bytes(value));
                }
            }
        }
        return headers;
    }

    private static String bytes(byte[] of) {
        return new String(of, StandardCharsets.UTF_8);
    }

    private static void append(String id, String key, String payload, String time, String traceparent)
            throws SQLException {
        execute("""
                insert into outbox (id, aggregatetype, aggregateid, type, payload, source, occurred_at, traceparent)
                values ('%s', 'hososo.documents', '%s', 'vn.hososo.outgoing-numbered.v1', '%s', '/hososo/document-service', '%s', %s)
                """.formatted(id, key, payload, time, traceparent));
    }

    private static void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
