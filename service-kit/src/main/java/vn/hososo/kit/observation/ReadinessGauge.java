package vn.hososo.kit.observation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.List;

/** {@code hososo_readiness}: 1 for each check of readiness that is up and 0 for each that is down, by its name. */
@ApplicationScoped
class ReadinessGauge {
    private final SmallRyeHealthReporter reporter;
    private final MultiGauge checks;

    ReadinessGauge(SmallRyeHealthReporter reporter, MeterRegistry meters) {
        this.reporter = reporter;
        this.checks = MultiGauge.builder("hososo.readiness")
                .description("1 while a check of readiness is up, 0 while it is down")
                .register(meters);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return reporter.getReadinessAsync().invoke(this::show).replaceWithVoid();
    }

    private void show(SmallRyeHealth health) {
        List<MultiGauge.Row<?>> rows = health.getPayload().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .<MultiGauge.Row<?>>map(check -> MultiGauge.Row.of(
                        Tags.of("check", check.getString("name")), "UP".equals(check.getString("status")) ? 1 : 0))
                .toList();
        checks.register(rows, true);
    }
}
