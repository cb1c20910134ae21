package vn.hososo.metrics.lapse;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** {@code hososo_lapse_since_timestamp_seconds}: the units that stopped, each with the day since when; absent without any. */
@ApplicationScoped
class LapseGauge {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final LapseRepository repository;
    private final Clock clock;
    private final MultiGauge lapses;

    LapseGauge(LapseRepository repository, Clock clock, MeterRegistry meters) {
        this.repository = repository;
        this.clock = clock;
        this.lapses = MultiGauge.builder("hososo.lapse.since.timestamp.seconds")
                .description("Since when a unit does not do any more what it did, in seconds since 1970.")
                .register(meters);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return repository
                .open(LocalDate.ofInstant(clock.instant(), VIETNAM))
                .invoke(this::show)
                .replaceWithVoid();
    }

    private void show(List<LapseRepository.Open> open) {
        lapses.register(
                open.stream()
                        .<MultiGauge.Row<?>>map(lapse -> MultiGauge.Row.of(
                                Tags.of("unit", lapse.unitKey(), "tier", lapse.tier(), "indicator", lapse.indicator()),
                                lapse.since().atStartOfDay(VIETNAM).toEpochSecond()))
                        .toList(),
                true);
    }
}
