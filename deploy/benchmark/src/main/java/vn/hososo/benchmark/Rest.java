package vn.hososo.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Peers that take turns on one machine: what one leaves to its compilers and readers of topics must not fall into the next one's turn. */
final class Rest {
    private static final double NEARLY_IDLE = 0.08;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Rest() {}

    /** Returns when the processors have nothing to do, or after a minute. */
    static void await() throws InterruptedException {
        await(LONGEST);
    }

    /** Returns when the processors have nothing to do, or after so long; answers whether they rest. */
    static boolean await(Duration longest) throws InterruptedException {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long end = System.nanoTime() + longest.toNanos();
        // The load told is that since it was asked last.
        machine.getCpuLoad();
        boolean isIdle;
        do {
            Thread.sleep(LOOK);
            isIdle = machine.getCpuLoad() <= NEARLY_IDLE;
        } while (!isIdle && System.nanoTime() < end);
        return isIdle;
    }
}
