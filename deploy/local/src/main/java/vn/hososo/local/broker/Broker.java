package vn.hososo.local.broker;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import vn.hososo.local.home.Home;
import vn.hososo.local.process.ChildSpec;
import vn.hososo.local.process.JavaCommand;
import vn.hososo.local.process.Readiness;
import vn.hososo.local.process.StopSignal;

/** One Kafka node that is broker and controller, and flushes every message to disk. */
public final class Broker {
    /** Partitions can never change: the unit's order and every stored offset hang on them. */
    static final Map<String, Integer> TOPICS = Map.of(
            "hososo.units", 1,
            "hososo.documents", 12,
            "hososo.signatures", 12,
            "hososo.trace", 1,
            "hososo.compliance", 12);

    private static final Map<String, String> KEPT_FOR_EVER = Map.of(
            "cleanup.policy", "delete",
            "retention.ms", "-1",
            "message.timestamp.type", "LogAppendTime");

    private final Home home;
    private final int port;
    private final int controllerPort;

    public Broker(Home home, int port, int controllerPort) {
        this.home = home;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    public ChildSpec prepare() throws IOException {
        Files.createDirectories(home.kafka());
        var properties = home.kafka().resolve("server.properties");
        var storage = home.kafkaData();
        Files.writeString(properties, configuration(storage.toString()));
        var command = JavaCommand.main(
                BrokerMain.class,
                List.of("-Xms256m", "-Xmx512m", "-XX:+UseSerialGC"),
                List.of(properties.toString(), storage.toString()));
        return ChildSpec.of("kafka", command, Map.of(), home.log("kafka"), port, URI.create("tcp://127.0.0.1:" + port))
                .readyWhen(this::isReady)
                .endingOn(StopSignal.TERM, Duration.ofSeconds(30));
    }

    /** Creates the topics that are missing; safe to repeat. */
    public void createTopics() throws InterruptedException, ExecutionException {
        try (var admin = admin()) {
            var existing = admin.listTopics().names().get();
            var missing = new ArrayList<NewTopic>();
            TOPICS.forEach((name, partitions) -> {
                missing.add(topic(name, partitions));
                missing.add(topic(name + ".dlq", 1));
            });
            missing.removeIf(topic -> existing.contains(topic.name()));
            admin.createTopics(missing).all().get();
        }
    }

    Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + port,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                "5000",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                "30000"));
    }

    private boolean isReady() throws Exception {
        // An admin client would wait and log for each try of a broker that is not there yet.
        if (!Readiness.of(URI.create("tcp://127.0.0.1:" + port)).isReady()) {
            return false;
        }
        try (var admin = admin()) {
            return !admin.describeCluster().nodes().get().isEmpty();
        }
    }

    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, partitions, (short) 1).configs(KEPT_FOR_EVER);
    }

    private String configuration(String storage) {
        return """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d
                advertised.listeners=PLAINTEXT://127.0.0.1:%d
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@127.0.0.1:%d
                log.dirs=%s
                auto.create.topics.enable=false
                log.flush.interval.messages=1
                log.retention.ms=-1
                num.partitions=1
                offsets.topic.num.partitions=4
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                controlled.shutdown.enable=true
                """.formatted(port, controllerPort, port, controllerPort, storage);
    }
}
