package vn.hososo.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Ahead-of-time caches (bộ nhớ đệm khởi động) of child JVMs: a child that ends in order at the end of a training run writes
 * one, and every later start with the same JDK and the same jars reads it instead of loading and linking classes
 * anew. A JVM ignores a cache that does not fit it.
 */
public final class StartCache {
    private static final int FIRST_JDK = 25;
    /** A child that writes its cache is a second JVM of the same size for a minute. */
    private static final Duration WRITING = Duration.ofMinutes(5);

    private final Path directory;
    private final boolean written;

    private StartCache(Path directory, boolean written) {
        this.directory = directory;
        this.written = written;
    }

    public static StartCache readFrom(Path directory) {
        return new StartCache(directory, false);
    }

    public static StartCache writtenTo(Path directory) {
        return new StartCache(directory, true);
    }

    /** Whether the JDK that runs this can write and read such caches. */
    public static boolean isSupported() {
        return Runtime.version().feature() >= FIRST_JDK;
    }

    public boolean hasAll(Collection<String> children) {
        return children.stream().map(this::file).allMatch(Files::exists);
    }

    /** The same child, reading its cache where there is one or writing it at its end; one that is no JVM stays as it is. */
    public ChildSpec on(ChildSpec child) {
        if (!isSupported() || !JavaCommand.isJava(child.command())) {
            return child;
        }
        Path file = file(child.name());
        if (written) {
            return withOptions(child, List.of("-XX:AOTCacheOutput=" + file)).endingOn(child.stop(), WRITING);
        }
        return Files.exists(file) ? withOptions(child, reading(file)) : child;
    }

    /**
     * Options of a JVM that reads this cache. It lies where its pointers are right as they are: elsewhere, as by
     * default, each page would be read and changed at the start and stay in memory, needed or not.
     */
    public static List<String> reading(Path cache) {
        return List.of("-XX:AOTCache=" + cache, "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");
    }

    private Path file(String child) {
        return directory.resolve(child + ".aot");
    }

    private static ChildSpec withOptions(ChildSpec child, List<String> options) {
        var command = new ArrayList<>(child.command());
        command.addAll(1, options);
        return child.startedBy(command);
    }
}
