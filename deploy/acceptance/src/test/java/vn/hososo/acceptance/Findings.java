package vn.hososo.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.hososo.acceptance.Fault.Kind;

/** What was found: how much was asked, and of each kind of fault of an operation the first request that showed it. */
final class Findings {
    private final Path file;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final Map<String, Integer> seen = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Set<String> operations = new TreeSet<>();
    private int requests;

    /** @param file where the requests are written down, to be tried again */
    Findings(Path file) {
        this.file = file;
    }

    synchronized void add(Attempt attempt, RawAnswer answer, List<Fault> faults) {
        requests++;
        operations.add(attempt.operation().toString());
        statuses.merge(answer.status(), 1, Integer::sum);
        for (var fault : faults) {
            counts.merge(fault.kind(), 1, Integer::sum);
            var key = attempt.operation() + " " + fault.kind() + " " + fault.what();
            if (seen.merge(key, 1, Integer::sum) == 1) {
                write(key + "\n  " + attempt + "\n  " + attempt.curl() + "\n  → " + answer.status() + " "
                        + answer.text()
                                .lines()
                                .findFirst()
                                .orElse("")
                                .transform(it -> it.substring(0, Math.min(it.length(), 600)))
                        + "\n\n");
            }
        }
    }

    private void write(String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized int requests() {
        return requests;
    }

    synchronized Set<String> operations() {
        return Set.copyOf(operations);
    }

    synchronized int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** Each fault once, with how often it was seen. */
    synchronized Map<String, Integer> faults() {
        return Map.copyOf(seen);
    }

    synchronized String statuses() {
        return statuses.toString();
    }
}
