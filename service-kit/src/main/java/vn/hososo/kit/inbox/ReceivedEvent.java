package vn.hososo.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A CloudEvent as it was read: its id and type, and the payload as JSON text. */
public record ReceivedEvent(String id, String type, String payload) {

    /** Nothing when the record is no CloudEvent in binary mode. */
    static Optional<ReceivedEvent> of(ConsumerRecord<byte[], byte[]> event) {
        var id = header(event, "ce_id");
        var type = header(event, "ce_type");
        return id == null || type == null || event.value() == null
                ? Optional.empty()
                : Optional.of(new ReceivedEvent(id, type, new String(event.value(), UTF_8)));
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> event, String name) {
        var header = event.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
