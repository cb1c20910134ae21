package vn.hososo.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one part of the proof has found so far, a line each: a proof that was broken off goes on behind the last one. */
record ProofLines(Path file, String command) {
    private static final String COLUMNS = "what,figure,unit,relation,limit,reference,command,at";

    boolean has(String what) throws IOException {
        String begin = quoted(what) + ",";
        return Files.exists(file) && Files.readAllLines(file).stream().anyMatch(line -> line.startsWith(begin));
    }

    /**
     * @param relation {@code >=}, {@code <=} or {@code =} the limit
     * @param reference what the limit is, in words
     * @return whether it holds
     */
    boolean add(String what, long figure, String unit, String relation, long limit, String reference)
            throws IOException {
        write(what, figure, unit, relation, limit, reference);
        boolean holds = switch (relation) {
            case ">=" -> figure >= limit;
            case "<=" -> figure <= limit;
            case "=" -> figure == limit;
            default -> throw new IllegalArgumentException(relation);
        };
        System.out.printf(
                "%s %s: %,d %s (%s %,d, %s)%n", holds ? "✔" : "✘", what, figure, unit, relation, limit, reference);
        return holds;
    }

    /** Something to know that has no limit. */
    void note(String what, String figure, String unit, String reference) throws IOException {
        write(what, figure, unit, "", "", reference);
        System.out.printf("  %s: %s %s (%s)%n", what, figure, unit, reference);
    }

    private void write(Object... values) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, COLUMNS + "\n");
        }
        String line = Stream.concat(
                        Arrays.stream(values), Stream.of(command, Instant.now().truncatedTo(ChronoUnit.SECONDS)))
                .map(value -> quoted(value.toString()))
                .collect(Collectors.joining(","));
        Files.writeString(file, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }
}
