package vn.hososo.kit.observation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The way of an event as spans in the trace of the act that it tells of: waiting in the outbox, sent to Kafka, taken by a
 * consumer. Events of acts that nobody traced leave none, and with the SDK off nothing is made.
 */
@ApplicationScoped
public class EventSpans {
    private final Tracer tracer;

    public EventSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /**
     * An event on its way from the outbox to the broker.
     *
     * @param traceparent what consumers go on from; null when the act was not traced
     */
    public record Sending(Span waited, Span sent, @Nullable String traceparent) {
        private static final Sending UNTRACED = new Sending(Span.getInvalid(), Span.getInvalid(), null);

        public void end(boolean isAcknowledged) {
            if (!isAcknowledged) {
                sent.setStatus(StatusCode.ERROR, "not acknowledged");
            }
            sent.end();
            waited.end();
        }
    }

    /** Begins when the row was written, so that the span shows how long it waited for the relay. */
    public Sending sending(String topic, String eventId, String type, @Nullable String traceparent, Instant written) {
        if (traceparent == null) {
            return Sending.UNTRACED;
        }
        Context act = TraceParents.context(traceparent);
        Span waited = tracer.spanBuilder("outbox " + topic)
                .setParent(act)
                .setStartTimestamp(written)
                .startSpan();
        Span sent = described("send", SpanKind.PRODUCER, act.with(waited), topic, eventId, type)
                .startSpan();
        return new Sending(waited, sent, TraceParents.of(sent.getSpanContext()));
    }

    /** Whether the act that it tells of was traced. */
    public static boolean isTraced(ConsumerRecord<byte[], byte[]> event) {
        return event.headers().lastHeader(TraceParents.HEADER) != null;
    }

    /** An event that was taken with others, in one transaction that began and ended then. */
    public void taken(ConsumerRecord<byte[], byte[]> event, Instant began, Instant ended) {
        String traceparent = header(event, TraceParents.HEADER);
        if (traceparent != null) {
            processing(event, TraceParents.context(traceparent))
                    .setStartTimestamp(began)
                    .startSpan()
                    .end(ended);
        }
    }

    /** Takes one event; what is asked and written meanwhile belongs to its trace. For a Vert.x context of its own. */
    public <T> Uni<T> taking(ConsumerRecord<byte[], byte[]> event, Supplier<Uni<T>> take) {
        String traceparent = header(event, TraceParents.HEADER);
        if (traceparent == null) {
            return take.get();
        }
        Context act = TraceParents.context(traceparent);
        Span span = processing(event, act).startSpan();
        return Uni.createFrom().deferred(() -> {
            enter(act.with(span));
            return take.get().onTermination().invoke((taken, failure, isCancelled) -> {
                if (failure != null) {
                    span.setStatus(StatusCode.ERROR, failure.toString());
                }
                span.end();
            });
        });
    }

    /** Not left again: the Vert.x context was made for this one event and ends with it. */
    @SuppressWarnings("MustBeClosedChecker")
    private static void enter(Context context) {
        var unused = QuarkusContextStorage.INSTANCE.attach(context);
    }

    private SpanBuilder processing(ConsumerRecord<byte[], byte[]> event, Context act) {
        return described(
                "process",
                SpanKind.CONSUMER,
                act,
                event.topic(),
                String.valueOf(header(event, "ce_id")),
                String.valueOf(header(event, "ce_type")));
    }

    private SpanBuilder described(
            String operation, SpanKind kind, Context parent, String topic, String eventId, String type) {
        return tracer.spanBuilder(operation + " " + topic)
                .setParent(parent)
                .setSpanKind(kind)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", operation)
                .setAttribute("messaging.destination.name", topic)
                .setAttribute("messaging.message.id", eventId)
                .setAttribute("hososo.event.type", type);
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> event, String name) {
        var header = event.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
