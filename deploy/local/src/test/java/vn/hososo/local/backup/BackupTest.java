package vn.hososo.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.hososo.local.TestChildren;
import vn.hososo.local.broker.Broker;
import vn.hososo.local.home.Home;
import vn.hososo.local.postgres.PostgresServer;
import vn.hososo.local.process.RunFiles;
import vn.hososo.local.process.RunRecord;
import vn.hososo.local.process.Supervised;

/** Database, topics and contents of a backup belong to one moment, although everything goes on while it is taken. */
@Timeout(180)
class BackupTest {
    private static final String TOPIC = "hososo.units";

    @TempDir
    Path directory;

    private final List<String> said = new ArrayList<>();

    @Test
    void databaseTopicsAndContentsAreOfOneMomentAlthoughWorkGoesOn() throws Exception {
        // Given
        var backup = directory.resolve("backup");
        var place = new Place("first");
        Files.createDirectories(directory.resolve("backup.draft/left/behind"));
        Files.createDirectories(place.home.content().resolve("uploads"));
        Files.writeString(place.home.content().resolve("uploads/half"), "half");
        var before = new AtomicInteger();
        try (place;
                var documents = place.documents();
                var administrator = place.server.connectForLong()) {
            run(documents, "create table outbox (id int primary key, sent_at timestamptz)");
            var working = new AtomicBoolean(true);
            var acts = Thread.ofPlatform().start(() -> place.act(working, before));
            var relay = Thread.ofPlatform().start(() -> place.relay(working));
            await(() -> before.get() > 200);
            var answered = before.get();

            // When
            new Backup(place.home, said::add).to(backup, place.brokerProcess(), administrator);
            var after = before.get();
            working.set(false);
            acts.join();
            relay.join();

            // Then
            assertThat(after).as("work went on").isGreaterThan(answered);
            assertThatThrownBy(() -> new Backup(place.home, said::add).to(backup, place.brokerProcess(), administrator))
                    .isInstanceOf(Refused.class);
            before.set(answered);
        }
        assertThat(directory.resolve("backup.draft")).doesNotExist();
        assertThat(Files.getPosixFilePermissions(backup)).hasSize(3);
        var second = new Home(directory, directory.resolve("second"));
        second.create();
        new Restore(second, said::add).from(backup, false, false);
        assertThat(second.content().resolve("uploads")).isEmptyDirectory();
        try (var restored = new Place("second");
                var documents = restored.documents()) {
            var acts = numbers(documents, "select id from outbox order by id");
            var sent = numbers(documents, "select id from outbox where sent_at is not null");
            var told = restored.told();
            assertThat(acts).hasSizeGreaterThanOrEqualTo(before.get()).last().isEqualTo(acts.size());
            assertThat(told).as("no event without its act").isSubsetOf(acts);
            assertThat(told).as("no event lost that counts as sent").containsAll(sent);
            acts.forEach(
                    act -> assertThat(second.content().resolve("sha256/" + act)).exists());
        }
    }

    private static void await(BooleanSupplier there) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(60));
        while (!there.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(20);
        }
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }

    private static Set<Integer> numbers(Connection connection, String query) throws SQLException {
        var numbers = new TreeSet<Integer>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }

    /** PostgreSQL and Kafka on a state directory; acts as a service does, tells as a relay does. */
    private final class Place implements AutoCloseable {
        private final Home home;
        private final int postgresPort = TestChildren.freePort();
        private final int kafkaPort = TestChildren.freePort();
        private final PostgresServer server;
        private final Supervised postgres;
        private final Supervised kafka;

        Place(String name) throws Exception {
            home = new Home(directory, directory.resolve(name));
            home.create();
            server = new PostgresServer(home, postgresPort);
            var broker = new Broker(home, kafkaPort, TestChildren.freePort());
            postgres = TestChildren.start(home, server.prepare());
            kafka = TestChildren.start(home, broker.prepare());
            server.createDatabases();
            broker.createTopics();
        }

        ProcessHandle brokerProcess() {
            return new RunFiles(home.run())
                    .read("kafka")
                    .flatMap(RunRecord::process)
                    .orElseThrow();
        }

        Connection documents() throws Exception {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + postgresPort + "/documents",
                    "documents",
                    server.password("documents"));
        }

        /** First the content, then the row that names it. */
        void act(AtomicBoolean working, AtomicInteger acts) {
            try (var connection = documents()) {
                Files.createDirectories(home.content().resolve("sha256"));
                while (working.get()) {
                    var next = acts.get() + 1;
                    Files.writeString(home.content().resolve("sha256/" + next), "content");
                    run(connection, "insert into outbox values (" + next + ")");
                    acts.set(next);
                }
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        void relay(AtomicBoolean working) {
            var settings = Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + kafkaPort, "acks", "all");
            try (var connection = documents();
                    var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
                while (working.get()) {
                    for (var id :
                            numbers(connection, "select id from outbox where sent_at is null order by id limit 50")) {
                        producer.send(new ProducerRecord<>(TOPIC, Integer.toString(id)))
                                .get();
                        run(connection, "update outbox set sent_at = now() where id = " + id);
                    }
                }
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        Set<Integer> told() {
            var settings = Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + kafkaPort);
            var told = new TreeSet<Integer>();
            try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
                var partition = new TopicPartition(TOPIC, 0);
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                var end = consumer.endOffsets(List.of(partition)).get(partition);
                while (consumer.position(partition) < end) {
                    consumer.poll(Duration.ofMillis(200)).forEach(event -> told.add(Integer.parseInt(event.value())));
                }
            }
            return told;
        }

        @Override
        public void close() throws Exception {
            kafka.stop();
            postgres.stop();
        }
    }
}
