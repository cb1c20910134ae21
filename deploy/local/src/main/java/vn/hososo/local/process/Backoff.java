package vn.hososo.local.process;

import java.time.Duration;

/** How long to wait before the next restart: longer each time, short again after a good while of life. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration GOOD_WHILE = Duration.ofSeconds(60);
    private Duration next = FIRST;

    Duration afterLiving(Duration life) {
        var wait = life.compareTo(GOOD_WHILE) >= 0 ? FIRST : next;
        next = wait.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : wait.multipliedBy(2);
        return wait;
    }
}
