package vn.hososo.kit.observation;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Decides what is traced. Whoever is in a trace already stays in it, or out of it. */
class Sampling {
    @Produces
    @Singleton
    Sampler sampler(TracingConfig config) {
        return Sampler.parentBased(new RequestsOnly(Sampler.traceIdRatioBased(config.ratio())));
    }

    /**
     * Traces begin with a request and nowhere else: what a service asks of its database and its peers by itself, many times
     * a second, would bury what people did.
     */
    private record RequestsOnly(Sampler ratio) implements Sampler {
        @Override
        public SamplingResult shouldSample(
                Context parent,
                String traceId,
                String name,
                SpanKind kind,
                Attributes attributes,
                List<LinkData> links) {
            return kind == SpanKind.SERVER
                    ? ratio.shouldSample(parent, traceId, name, kind, attributes, links)
                    : SamplingResult.drop();
        }

        @Override
        public String getDescription() {
            return "requests only, " + ratio.getDescription();
        }
    }
}
