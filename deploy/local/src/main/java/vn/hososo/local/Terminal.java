package vn.hososo.local;

import java.time.Duration;
import java.util.Locale;
import vn.hososo.local.process.ChildSpec;
import vn.hososo.local.process.Events;

/** What is said to the person at the terminal, Vietnamese first. */
final class Terminal implements Events {
    @Override
    public void ready(ChildSpec child, Duration took) {
        say(String.format(
                Locale.ROOT,
                "  ✔ %-10s 127.0.0.1:%-6d sẵn sàng / ready  (%.1f s)",
                child.name(),
                child.port(),
                took.toMillis() / 1000.0));
    }

    @Override
    public void died(ChildSpec child, int exitCode, Duration restartIn) {
        say(String.format(
                Locale.ROOT,
                "  ✘ %-10s đã dừng (mã %d), khởi động lại sau %.1f s / ended (exit %d), restarted in %.1f s — %s",
                child.name(),
                exitCode,
                restartIn.toMillis() / 1000.0,
                exitCode,
                restartIn.toMillis() / 1000.0,
                child.log()));
    }

    @Override
    public void heldBack(ChildSpec child) {
        say(String.format(
                Locale.ROOT,
                "  · %-10s đã dừng theo lệnh / stopped as told — ./hososo start %s",
                child.name(),
                child.name()));
    }

    void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
