package vn.hososo.signing.credential;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code hososo_credential_expiry}: how many credentials in use end when; four series, however many there are. */
@ApplicationScoped
class CredentialExpiry {

    /** When a certificate ends. */
    enum Within {
        EXPIRED,
        WEEK,
        MONTH,
        LATER;

        static Within of(Instant end, Instant now) {
            var left = Duration.between(now, end);
            if (left.isNegative()) {
                return EXPIRED;
            }
            if (left.compareTo(Duration.ofDays(7)) <= 0) {
                return WEEK;
            }
            return left.compareTo(Duration.ofDays(30)) <= 0 ? MONTH : LATER;
        }
    }

    private final CredentialStore store;
    private final Clock clock;
    private final MultiGauge credentials;

    @Inject
    CredentialExpiry(CredentialStore store, Clock clock, MeterRegistry meters) {
        this.store = store;
        this.clock = clock;
        credentials = MultiGauge.builder("hososo.credential.expiry")
                .description("Credentials in use, by when their certificates end")
                .register(meters);
    }

    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> count() {
        return store.endsOfActive()
                .map(ends -> counted(ends, clock.instant()))
                .invoke(this::show)
                .replaceWithVoid();
    }

    static Map<Within, Long> counted(List<Instant> ends, Instant now) {
        var counts = new EnumMap<Within, Long>(Within.class);
        for (var within : Within.values()) {
            counts.put(
                    within,
                    ends.stream().filter(end -> Within.of(end, now) == within).count());
        }
        return counts;
    }

    private void show(Map<Within, Long> counts) {
        credentials.register(
                counts.entrySet().stream()
                        .<MultiGauge.Row<?>>map(count -> MultiGauge.Row.of(
                                Tags.of("within", count.getKey().name().toLowerCase(Locale.ROOT)), count.getValue()))
                        .toList(),
                true);
    }
}
