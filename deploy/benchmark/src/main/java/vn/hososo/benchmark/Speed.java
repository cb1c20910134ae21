package vn.hososo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * All benchmarks one after the other, each a process of its own, with arguments that keep the whole under an hour on two
 * processors. What stands in {@code speed.csv} is not measured again, so that a run which was broken off goes on where it
 * was; what each printed is kept beside it.
 */
public final class Speed {
    static final String BROKEN_OFF = "broke off";

    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final List<Measurement> MEASUREMENTS = List.of(
            Measurement.of("create", CreateBenchmark.class, "10"),
            Measurement.of("relay", RelayBenchmark.class, "30"),
            Measurement.of("start", StartBenchmark.class, "3"),
            Measurement.of("freshness", FreshnessBenchmark.class, "25", "100000"),
            Measurement.of("catch-up", CatchUpBenchmark.class, "1000000", "100000", "1000000"),
            Measurement.of("query", QueryBenchmark.class, "1000000", "100"),
            Measurement.of("signing", SigningBenchmark.class, "3", "80"),
            Measurement.of("gateway", GatewayBenchmark.class, "5"),
            Measurement.of("search", SearchBenchmark.class, "20000"));

    private final Path directory;
    private final FigureFile figures;

    private Speed(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory.resolve("speed"));
        figures = new FigureFile(directory.resolve("speed.csv"));
    }

    /** One benchmark with its arguments. */
    record Measurement(String name, String main, List<String> arguments) {
        static Measurement of(String name, Class<?> main, String... arguments) {
            return new Measurement(name, main.getName(), List.of(arguments));
        }

        String command() {
            return Figures.command(main + " " + String.join(" ", arguments));
        }
    }

    /** Argument: the directory of the proof. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(new Speed(Path.of(arguments[0]).toAbsolutePath()).run() ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        for (int i = 0; i < MEASUREMENTS.size(); i++) {
            Measurement measurement = MEASUREMENTS.get(i);
            System.out.printf("[%d/%d] %s", i + 1, MEASUREMENTS.size(), measurement.name());
            if (isMeasured(measurement)) {
                System.out.println(": đo rồi / measured already");
            } else {
                System.out.printf(" … %s%n", output(measurement));
                measure(measurement);
            }
            figuresOf(measurement).forEach(Speed::print);
        }
        List<Figure> all = figures.read();
        System.out.printf(
                "%d giới hạn, không đạt / limits, missed: %d%n",
                all.stream().filter(Figure::isJudged).count(),
                all.stream().filter(Figure::isMissed).count());
        return all.stream().noneMatch(Figure::isMissed);
    }

    private boolean isMeasured(Measurement measurement) throws IOException {
        return figuresOf(measurement).stream().anyMatch(figure -> !isBrokenOff(figure));
    }

    private List<Figure> figuresOf(Measurement measurement) throws IOException {
        return figures.read().stream()
                .filter(figure -> figure.command().equals(measurement.command()))
                .toList();
    }

    private static boolean isBrokenOff(Figure figure) {
        return figure.reference().startsWith(BROKEN_OFF);
    }

    private Path output(Measurement measurement) {
        return directory.resolve(measurement.name() + ".txt");
    }

    private void measure(Measurement measurement) throws IOException, InterruptedException {
        figures.remove(figure -> figure.command().equals(measurement.command()));
        Process process = new ProcessBuilder(command(measurement))
                .redirectErrorStream(true)
                .redirectOutput(output(measurement).toFile())
                .start();
        Thread ending = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(ending);
        boolean isInTime = process.waitFor(LONGEST.toMinutes(), TimeUnit.MINUTES);
        if (!isInTime) {
            end(process);
        }
        Runtime.getRuntime().removeShutdownHook(ending);
        if (!isMeasured(measurement)) {
            figures.append(List.of(brokenOff(measurement, isInTime)));
        }
    }

    private List<String> command(Measurement measurement) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dhososo.root=" + System.getProperty("hososo.root", "."),
                "-D" + Figures.PROOF + "=" + figures.path(),
                "-cp",
                System.getProperty("java.class.path"),
                measurement.main()));
        command.addAll(measurement.arguments());
        return command;
    }

    /** In good order if it can: it has started others that it ends itself. */
    private static void end(Process process) throws InterruptedException {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        started.forEach(ProcessHandle::destroyForcibly);
    }

    private Figure brokenOff(Measurement measurement, boolean isInTime) {
        String reason =
                isInTime ? "see speed/" + measurement.name() + ".txt" : "after " + LONGEST.toMinutes() + " minutes";
        return new Figure(
                measurement.name(),
                "",
                "",
                Figure.Relation.TOLD,
                null,
                BROKEN_OFF + ": " + reason,
                measurement.command(),
                Instant.now());
    }

    private static void print(Figure figure) {
        if (!figure.isMeasured()) {
            System.out.printf("  ✘ %s: %s%n", figure.what(), figure.reference());
        } else if (figure.isJudged()) {
            System.out.printf(
                    "  %s %s: %s %s (%s %s)%n",
                    figure.isMissed() ? "✘" : "✔",
                    figure.what(),
                    figure.figure(),
                    figure.unit(),
                    figure.relation().sign(),
                    figure.limit());
        }
    }
}
