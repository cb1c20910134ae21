package vn.hososo.kit.observation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventSpansTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String ACT = "00-" + TRACE + "-00f067aa0ba902b7-01";
    private static final Instant WRITTEN = Instant.parse("2025-03-05T01:00:00Z");

    private final List<SpanData> ended = new ArrayList<>();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .setSampler(new Sampling().sampler(() -> 1))
            .addSpanProcessor(SimpleSpanProcessor.create(new Kept()))
            .build();
    private final EventSpans spans = new EventSpans(provider.get("test"));

    @Test
    void anEventGoesOnInTheTraceOfItsAct() {
        // When
        var sending = spans.sending("hososo.documents", "id", "type", ACT, WRITTEN);
        sending.end(true);
        spans.taken(event(sending.traceparent()), WRITTEN.plusSeconds(1), WRITTEN.plusSeconds(2));

        // Then
        Map<String, SpanData> byName = ended.stream().collect(Collectors.toMap(SpanData::getName, it -> it));
        assertThat(ended).extracting(SpanData::getTraceId).containsOnly(TRACE);
        var waited = byName.get("outbox hososo.documents");
        var sent = byName.get("send hososo.documents");
        var taken = byName.get("process hososo.documents");
        assertThat(waited.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(waited.getStartEpochNanos()).isEqualTo(WRITTEN.getEpochSecond() * 1_000_000_000);
        assertThat(sent.getParentSpanId()).isEqualTo(waited.getSpanId());
        assertThat(sent.getKind()).isEqualTo(SpanKind.PRODUCER);
        assertThat(taken.getParentSpanId()).isEqualTo(sent.getSpanId());
        assertThat(taken.getKind()).isEqualTo(SpanKind.CONSUMER);
    }

    @Test
    void anEventOfAnActThatNobodyTracedLeavesNoSpan() {
        // When
        var sending = spans.sending("hososo.documents", "id", "type", null, WRITTEN);
        sending.end(true);
        spans.taken(event(null), WRITTEN, WRITTEN);
        spans.sending("hososo.documents", "id", "type", ACT.replace("-01", "-00"), WRITTEN)
                .end(true);

        // Then
        assertThat(sending.traceparent()).isNull();
        assertThat(ended).isEmpty();
    }

    @Test
    void aTraceBeginsWithARequestAndNothingElse() {
        // When
        for (SpanKind kind : SpanKind.values()) {
            provider.get("test")
                    .spanBuilder(kind.name())
                    .setSpanKind(kind)
                    .setParent(Context.root())
                    .startSpan()
                    .end();
        }

        // Then
        assertThat(ended).extracting(SpanData::getName).containsExactly("SERVER");
    }

    @Test
    void onlyAHeaderThatIsOneNamesATrace() {
        assertThat(TraceParents.traceId(ACT)).isEqualTo(TRACE);
        assertThat(TraceParents.traceId(null)).isNull();
        assertThat(TraceParents.traceId("00-" + "<script>".repeat(4) + "-00f067aa0ba902b7-01"))
                .isNull();
    }

    @Test
    void theShareOfRequestsIsThatOfTheConfiguration() {
        // Given
        Sampler none = new Sampling().sampler(() -> 0);

        // Then
        assertThat(none.getDescription()).contains("requests only", "0.0");
    }

    private static ConsumerRecord<byte[], byte[]> event(@Nullable String traceparent) {
        var event = new ConsumerRecord<byte[], byte[]>("hososo.documents", 0, 0, new byte[0], new byte[0]);
        if (traceparent != null) {
            event.headers().add(TraceParents.HEADER, traceparent.getBytes(UTF_8));
        }
        return event;
    }

    private final class Kept implements SpanExporter {
        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            ended.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
