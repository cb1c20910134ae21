package vn.hososo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** On what was measured. */
record Machine(String processor, int processors, String memory, String java, String system) {

    static Machine here() throws IOException {
        return new Machine(
                line("/proc/cpuinfo", "model name").orElse(System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                line("/proc/meminfo", "MemTotal").map(Machine::gigabytes).orElse("?"),
                System.getProperty("java.vendor") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"));
    }

    private static Optional<String> line(String file, String name) throws IOException {
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        return Files.readAllLines(path).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }

    private static String gigabytes(String kilobytes) {
        return String.format(Locale.ROOT, "%.1f GB", Long.parseLong(kilobytes.replaceAll("\\D", "")) / 1024.0 / 1024.0);
    }
}
