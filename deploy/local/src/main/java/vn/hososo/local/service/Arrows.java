package vn.hososo.local.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who may call whom, as {@code contracts/arrows.csv} says. */
record Arrows(List<String[]> rows) {
    private static final int CALLER = 0;
    private static final int CALLEE = 1;
    private static final int PATH = 3;

    static Arrows read(Path file) throws IOException {
        return new Arrows(Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(","))
                .filter(row -> row.length > PATH)
                .toList());
    }

    Set<Service> internalCallersOf(Service callee) {
        var callers = EnumSet.noneOf(Service.class);
        for (var row : rows) {
            if (row[CALLEE].equals(callee.id()) && row[PATH].startsWith("/internal/")) {
                for (var service : Service.values()) {
                    if (service.id().equals(row[CALLER])) {
                        callers.add(service);
                    }
                }
            }
        }
        return callers;
    }
}
