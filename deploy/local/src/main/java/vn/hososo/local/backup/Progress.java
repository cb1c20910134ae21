package vn.hososo.local.backup;

import java.util.Locale;
import java.util.function.Consumer;

/** What has been copied so far, told now and then. */
final class Progress {
    private static final long EVERY_NANOS = 2_000_000_000L;
    private static final double MEGABYTE = 1_000_000;

    private final Consumer<String> say;
    private long files;
    private long bytes;
    private long toldAt = System.nanoTime();

    Progress(Consumer<String> say) {
        this.say = say;
    }

    void copied(long size) {
        files++;
        bytes += size;
        if (System.nanoTime() - toldAt > EVERY_NANOS) {
            toldAt = System.nanoTime();
            say.accept("  · …  " + total());
        }
    }

    /** A step has ended; {@code what} in both languages. */
    void ended(String what) {
        say.accept(String.format(Locale.ROOT, "  ✔ %-42s %s", what, total()));
    }

    private String total() {
        return String.format(Locale.ROOT, "%,d tệp / files, %,.1f MB", files, bytes / MEGABYTE);
    }
}
