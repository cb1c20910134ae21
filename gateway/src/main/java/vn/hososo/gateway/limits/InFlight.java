package vn.hososo.gateway.limits;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests that are being answered, all and by address. */
final class InFlight {

    private final int limit;
    private final int limitPerKey;
    private final AtomicInteger all = new AtomicInteger();
    private final ConcurrentHashMap<String, Integer> byKey = new ConcurrentHashMap<>();

    InFlight(int limit, int limitPerKey) {
        this.limit = limit;
        this.limitPerKey = limitPerKey;
    }

    /** Takes a place; run what it returns when the request is over, once or more. Empty when there is none. */
    Optional<Runnable> enter(String key) {
        if (all.incrementAndGet() > limit) {
            all.decrementAndGet();
            return Optional.empty();
        }
        if (byKey.merge(key, 1, Integer::sum) > limitPerKey) {
            leave(key);
            return Optional.empty();
        }
        var left = new AtomicBoolean();
        return Optional.of(() -> {
            if (left.compareAndSet(false, true)) {
                leave(key);
            }
        });
    }

    int all() {
        return all.get();
    }

    private void leave(String key) {
        byKey.computeIfPresent(key, (k, count) -> count == 1 ? null : count - 1);
        all.decrementAndGet();
    }
}
