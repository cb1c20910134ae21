package vn.hososo.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One bucket of requests for each key, as many as are remembered. One unused for its whole time is full again: it is forgotten. */
final class Buckets {

    private final LoadingCache<String, Bucket> buckets;

    Buckets(Rate rate, int remembered, Clock clock) {
        var meter = new ByClock(clock);
        buckets = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(rate.per())
                .ticker(meter::currentTimeNanos)
                // evicting is quick: no thread beside the event loop is needed for it
                .executor(Runnable::run)
                .build(key -> Bucket.builder()
                        .withCustomTimePrecision(meter)
                        .addLimit(limit -> limit.capacity(rate.requests()).refillGreedy(rate.requests(), rate.per()))
                        .build());
    }

    /** Takes one request; how long to wait when there is none, otherwise zero. */
    Duration take(String key) {
        return Duration.ofNanos(buckets.get(key).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private record ByClock(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
