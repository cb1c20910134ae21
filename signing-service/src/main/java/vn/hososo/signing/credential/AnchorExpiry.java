package vn.hososo.signing.credential;

import eu.europa.esig.dss.model.x509.CertificateToken;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** {@code hososo_anchor_expiry_timestamp_seconds}: when the first of the trust anchors ends; no number without any. */
@ApplicationScoped
class AnchorExpiry {

    private final TrustAnchors anchors;
    private final AtomicReference<@Nullable Instant> first = new AtomicReference<>();

    @Inject
    AnchorExpiry(TrustAnchors anchors, MeterRegistry meters) {
        this.anchors = anchors;
        Gauge.builder("hososo.anchor.expiry.timestamp.seconds", first, AnchorExpiry::seconds)
                .description("When the first of the trust anchors ends, in seconds since 1970.")
                .register(meters);
    }

    /** Reads a directory: on a worker's thread. */
    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        first.set(anchors.source().getCertificates().stream()
                .map(CertificateToken::getNotAfter)
                .map(end -> end.toInstant())
                .min(Instant::compareTo)
                .orElse(null));
    }

    private static double seconds(AtomicReference<@Nullable Instant> first) {
        var end = first.get();
        return end == null ? Double.NaN : end.getEpochSecond();
    }
}
