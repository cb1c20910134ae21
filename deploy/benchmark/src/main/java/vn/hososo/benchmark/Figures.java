package vn.hososo.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps what a benchmark measured beside what it prints. Where the property {@code hososo.proof} names a file, the figures are
 * appended to it when the benchmark has come to its end: one that breaks off leaves none.
 */
final class Figures {
    static final String PROOF = "hososo.proof";

    private static final List<Figure> SEEN = new ArrayList<>();

    private Figures() {}

    /** Whether the limit is kept. */
    static boolean atLeast(double limit, double seen, String unit, String what, String reference) {
        return add(what, seen, unit, Figure.Relation.AT_LEAST, limit, reference);
    }

    /** Whether the limit is kept. */
    static boolean atMost(double limit, double seen, String unit, String what, String reference) {
        return add(what, seen, unit, Figure.Relation.AT_MOST, limit, reference);
    }

    /** What has no limit and explains one that has. */
    static void told(double seen, String unit, String what, String reference) {
        var unused = add(what, seen, unit, Figure.Relation.TOLD, Double.NaN, reference);
    }

    private static synchronized boolean add(
            String what, double seen, String unit, Figure.Relation relation, double limit, String reference) {
        Figure figure = new Figure(
                what,
                Figure.text(seen),
                unit,
                relation,
                Figure.rounded(limit),
                reference,
                command(System.getProperty("sun.java.command", "")),
                Instant.now());
        SEEN.add(figure);
        return !figure.isMissed();
    }

    /** As a person types it who has built the benchmarks. */
    static String command(String mainAndArguments) {
        return "java -cp deploy/benchmark/target/benchmark-0.1.0-SNAPSHOT.jar " + mainAndArguments;
    }

    /** Ends the process; 1 when a limit is missed. */
    static void exit(boolean isWithinLimits) throws IOException {
        String file = System.getProperty(PROOF);
        if (file != null) {
            new FigureFile(Path.of(file)).append(SEEN);
        }
        System.exit(isWithinLimits ? 0 : 1);
    }
}
