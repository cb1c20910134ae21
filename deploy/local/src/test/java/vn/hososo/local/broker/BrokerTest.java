package vn.hososo.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.hososo.local.TestChildren;
import vn.hososo.local.home.Home;

@Timeout(120)
class BrokerTest {
    @TempDir
    Path directory;

    @Test
    void topicsAreKeptForEverAndNoOthersAppear() throws Exception {
        // Given
        var home = new Home(directory, directory.resolve("home"));
        home.create();
        var broker = new Broker(home, TestChildren.freePort(), TestChildren.freePort());
        var child = TestChildren.start(home, broker.prepare());
        try (var admin = broker.admin()) {
            // When
            broker.createTopics();
            broker.createTopics();

            // Then
            var names = admin.listTopics().names().get();
            assertThat(names)
                    .containsExactlyInAnyOrder(
                            "hososo.units",
                            "hososo.units.dlq",
                            "hososo.compliance",
                            "hososo.compliance.dlq",
                            "hososo.documents",
                            "hososo.documents.dlq",
                            "hososo.signatures",
                            "hososo.signatures.dlq",
                            "hososo.trace",
                            "hososo.trace.dlq");
            admin.describeTopics(names)
                    .allTopicNames()
                    .get()
                    .values()
                    .forEach(topic ->
                            assertThat(topic.partitions()).hasSize(Broker.TOPICS.getOrDefault(topic.name(), 1)));
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, "hososo.documents");
            var node = new ConfigResource(ConfigResource.Type.BROKER, "1");
            var configs = admin.describeConfigs(List.of(topic, node)).all().get();
            assertThat(configs.get(topic).get("retention.ms").value()).isEqualTo("-1");
            assertThat(configs.get(topic).get("cleanup.policy").value()).isEqualTo("delete");
            assertThat(configs.get(topic).get("message.timestamp.type").value()).isEqualTo("LogAppendTime");
            assertThat(configs.get(topic).get("flush.messages").value()).isEqualTo("1");
            assertThat(configs.get(node).get("auto.create.topics.enable").value())
                    .isEqualTo("false");
        } finally {
            child.stop();
        }
    }
}
