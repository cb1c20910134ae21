package vn.hososo.kit.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/** A real Kafka broker in a process of its own, one for all tests of a run. */
final class KafkaProcess {
    private static final String PROPERTY = "hososo.test.kafka";
    // In tests it lives for minutes: what the second compiler makes of it would come too late.
    private static final String LAST_COMPILER = "hososo.test.kafka.last-compiler";
    private static final String FIRST = "1";
    private static final Map<String, String> KEPT_FOR_EVER =
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "message.timestamp.type", "LogAppendTime");

    private static final long EVERYTHING = -1;

    private KafkaProcess() {}

    /** The child's entry: formats the log directory, then serves. */
    public static void main(String[] args) throws Exception {
        int done = kafka.tools.StorageTool.execute(
                new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", args[0]}, System.out);
        if (done == 0) {
            kafka.Kafka.main(args);
        }
    }

    /** The bootstrap address; starts the broker on the first call. */
    static String start() {
        String running = System.getProperty(PROPERTY);
        if (running == null) {
            running = launch();
            System.setProperty(PROPERTY, running);
        }
        return running;
    }

    /** The bootstrap address of a broker without any records. */
    static String startEmpty() {
        boolean isUsed = System.getProperty(PROPERTY) != null;
        String address = start();
        if (isUsed) {
            deleteRecords(address);
        }
        return address;
    }

    private static void deleteRecords(String address) {
        try (Admin admin = Admin.create(settings(address))) {
            var topics = admin.listTopics().names().get();
            var all = admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toMap(it -> it, it -> RecordsToDelete.beforeOffset(EVERYTHING)));
            admin.deleteRecords(all).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not forget", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> settings(String address) {
        return Map.of("bootstrap.servers", address, "default.api.timeout.ms", 60_000);
    }

    private static String launch() {
        try {
            Path directory = Files.createTempDirectory("hososo-kafka");
            int port = freePort();
            Path config =
                    Files.writeString(directory.resolve("server.properties"), properties(directory, port, freePort()));
            Process broker = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=" + System.getProperty(LAST_COMPILER, FIRST),
                            "-cp",
                            System.getProperty("java.class.path"),
                            KafkaProcess.class.getName(),
                            config.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("kafka.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(broker::destroyForcibly));
            String address = "127.0.0.1:" + port;
            createTopics(address, directory);
            return address;
        } catch (IOException e) {
            throw new IllegalStateException("Kafka does not start", e);
        }
    }

    private static void createTopics(String address, Path directory) {
        try (Admin admin = Admin.create(settings(address))) {
            admin.createTopics(List.of(
                            topic("hososo.units", 1),
                            topic("hososo.documents", 12),
                            topic("hososo.signatures", 12),
                            topic("hososo.trace", 1),
                            topic("hososo.compliance", 12),
                            topic("hososo.units.dlq", 1),
                            topic("hososo.documents.dlq", 1),
                            topic("hososo.signatures.dlq", 1)))
                    .all()
                    .get(Duration.ofSeconds(90).toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not serve, see " + directory, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(KEPT_FOR_EVER);
    }

    private static String properties(Path directory, int port, int controller) {
        return """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
                controller.quorum.voters=1@127.0.0.1:%2$d
                log.dirs=%3$s
                offsets.topic.num.partitions=1
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                auto.create.topics.enable=false
                message.max.bytes=16777216
                """.formatted(port, controller, directory.resolve("log"));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
