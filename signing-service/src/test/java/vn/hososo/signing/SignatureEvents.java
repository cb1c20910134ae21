package vn.hososo.signing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.hososo.kit.testing.EventSchemas;
import vn.hososo.kit.testing.Outboxes;
import vn.hososo.kit.testing.Topic;

/** What signing-service tells others; everything read is held against its schema. */
public final class SignatureEvents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SignatureEvents() {}

    /** The events of a document; waits for as many as wanted, but no longer than {@code atMost}. */
    public static List<JsonNode> of(UUID document, int wanted, Duration atMost) {
        return records(told -> told.path("documentId").asText().equals(document.toString()), wanted, atMost).stream()
                .map(SignatureEvents::json)
                .toList();
    }

    /** The same, as they lie in the topic, of those whose payload fits. */
    public static List<ConsumerRecord<String, byte[]>> records(Predicate<JsonNode> fits, int wanted, Duration atMost) {
        return Topic.read("hososo.signatures", event -> fits.test(json(event)), wanted, atMost).stream()
                .peek(EventSchemas::check)
                .toList();
    }

    /** All that was told of a document by acts that have ended; nobody waits for what does not come. */
    public static List<JsonNode> told(UUID document) {
        return told(of -> of.path("documentId").asText().equals(document.toString()));
    }

    /** The same of those whose payload fits. */
    public static List<JsonNode> told(Predicate<JsonNode> fits) {
        Outboxes.awaitSent(Arc.container().instance(Pool.class).get());
        return Topic.whole("hososo.signatures", event -> fits.test(json(event))).stream()
                .peek(EventSchemas::check)
                .map(SignatureEvents::json)
                .toList();
    }

    public static JsonNode json(ConsumerRecord<String, byte[]> event) {
        try {
            return JSON.readTree(event.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
