package vn.hososo.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A child that cannot be brought up; its message ends with the tail of the child's log. */
public final class StartFailure extends Exception {
    private static final int TAIL = 25;

    StartFailure(String name, String why, Path log) {
        super(name + ": " + why + System.lineSeparator() + tail(log));
    }

    private static String tail(Path log) {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> tail = lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
            return log + ":" + System.lineSeparator() + "  | " + String.join(System.lineSeparator() + "  | ", tail);
        } catch (IOException unreadable) {
            return log.toString();
        }
    }
}
