package vn.hososo.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A CloudEvent as it was read: its id and type, and the payload as JSON text. */
public record ReceivedEvent(String id, String type, String payload) {

    private static final Logger LOG = Logger.getLogger(ReceivedEvent.class);

    /** Nothing when the record is no CloudEvent in binary mode. */
    static Optional<ReceivedEvent> of(ConsumerRecord<byte[], byte[]> event) {
        var id = header(event, "ce_id");
        var type = header(event, "ce_type");
        return id == null || type == null || event.value() == null
                ? Optional.empty()
                : Optional.of(new ReceivedEvent(id, type, new String(event.value(), UTF_8)));
    }

    /** The payload as its consumer reads it; nothing, and said so, where it breaks the contract. */
    public <T> Optional<T> as(Class<T> kind, ObjectMapper json) {
        try {
            var read = Optional.ofNullable(json.readValue(payload, kind));
            if (read.isEmpty()) {
                LOG.errorf("event says nothing id=%s type=%s", id, type);
            }
            return read;
        } catch (JsonProcessingException e) {
            LOG.errorf("event cannot be read id=%s type=%s", id, type);
            return Optional.empty();
        }
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> event, String name) {
        var header = event.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
