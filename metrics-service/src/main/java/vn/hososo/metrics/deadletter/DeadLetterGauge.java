package vn.hososo.metrics.deadletter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** {@code hososo_intake_dead_letters}: the records nothing was decided about yet, by topic and reason; absent without any. */
@ApplicationScoped
class DeadLetterGauge {

    private final DeadLetterRepository repository;
    private final MultiGauge letters;

    DeadLetterGauge(DeadLetterRepository repository, MeterRegistry meters) {
        this.repository = repository;
        this.letters = MultiGauge.builder("hososo.intake.dead.letters")
                .description("Records that could not be read and wait for a decision")
                .register(meters);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> count() {
        return repository.counts().invoke(this::show).replaceWithVoid();
    }

    private void show(List<DeadLetterRepository.Count> counts) {
        letters.register(
                counts.stream()
                        .<MultiGauge.Row<?>>map(count -> MultiGauge.Row.of(
                                Tags.of("topic", count.topic(), "reason", count.reason()), count.letters()))
                        .toList(),
                true);
    }
}
