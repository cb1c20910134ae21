package vn.hososo.signing.timestamp;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.worker.Worker;

/** Says whether time stamps can be had; the service stays ready without them, for it verifies nevertheless. */
@Readiness
@ApplicationScoped
class TimestampHealth implements HealthCheck {

    private final HttpTimestamps timestamps;
    private final Reachability reachability;
    private final Worker worker;
    private final Clock clock;
    private final Duration look;

    TimestampHealth(
            HttpTimestamps timestamps,
            Reachability reachability,
            Worker worker,
            Clock clock,
            TimestampConfig config,
            MeterRegistry meters) {
        this.timestamps = timestamps;
        this.reachability = reachability;
        this.worker = worker;
        this.clock = clock;
        look = config.look();
        Gauge.builder("hososo.timestamp.answering", reachability, TimestampHealth::answering)
                .description("1 while the time-stamp authority answers, 0 while it does not.")
                .register(meters);
    }

    @Scheduled(every = "${hososo.timestamp.look:15s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        var last = reachability.last();
        if (last != null && last.reason() == null && last.at().plus(look).isAfter(clock.instant())) {
            return Uni.createFrom().voidItem();
        }
        return worker.run("timestamp", () -> {
                    timestamps.look();
                    return true;
                })
                .replaceWithVoid();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("time stamps")
                .up()
                .withData("authority", said(reachability.last()))
                .build();
    }

    private static double answering(Reachability reachability) {
        var last = reachability.last();
        if (last == null) {
            return Double.NaN;
        }
        return last.reason() == null ? 1 : 0;
    }

    private static String said(Reachability.@Nullable Seen seen) {
        if (seen == null) {
            return "not asked yet";
        }
        return seen.reason() == null
                ? "answering"
                : "not answering since " + seen.failingSince() + ": " + seen.reason();
    }
}
