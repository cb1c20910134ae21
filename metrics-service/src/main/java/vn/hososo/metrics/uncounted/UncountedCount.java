package vn.hososo.metrics.uncounted;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** How many items wait for their unit, for Prometheus and readiness; the service is ready nevertheless. */
@Readiness
@ApplicationScoped
class UncountedCount implements HealthCheck {

    private final UncountedItems items;
    private final AtomicLong count = new AtomicLong();

    UncountedCount(UncountedItems items, MeterRegistry meters) {
        this.items = items;
        Gauge.builder("hososo.intake.uncounted.items", count, AtomicLong::get)
                .description("Items that are kept without counting because their unit is not known")
                .register(meters);
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return items.count().invoke(count::set).replaceWithVoid();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("uncounted")
                .up()
                .withData("items", count.get())
                .build();
    }
}
