package vn.hososo.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run of the load generator {@code wrk}. */
record Wrk(double requestsPerSecond, double megabytesPerSecond, double p50Micros, double p99Micros) {
    private static final Pattern REQUESTS = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern TRANSFER = Pattern.compile("Transfer/sec:\\s+([0-9.]+)(KB|MB|GB)");
    private static final Pattern P50 = Pattern.compile("50%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");

    static Wrk run(int port, String path, int connections, int seconds, String token)
            throws IOException, InterruptedException {
        return run(port, path, connections, seconds, List.of("-H", "Authorization: Bearer " + token), List.of());
    }

    /** Requests made by a script that is given these arguments. */
    static Wrk scripted(int port, String path, int connections, int seconds, Path script, List<String> arguments)
            throws IOException, InterruptedException {
        return run(port, path, connections, seconds, List.of("-s", script.toString()), arguments);
    }

    private static Wrk run(
            int port, String path, int connections, int seconds, List<String> options, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Program.find("wrk", "wrk"),
                "-t1",
                "-c" + connections,
                "-d" + seconds + "s",
                "--latency",
                "--timeout",
                "10s"));
        command.addAll(options);
        command.addAll(List.of("http://127.0.0.1:" + port + path, "--"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        if (printed.contains("Non-2xx") || printed.contains("Socket errors")) {
            throw new IOException("not every request was answered well:\n" + printed);
        }
        return new Wrk(
                Double.parseDouble(found(REQUESTS, printed).group(1)),
                scaled(found(TRANSFER, printed)),
                scaled(found(P50, printed)),
                scaled(found(P99, printed)));
    }

    private static Matcher found(Pattern pattern, String printed) throws IOException {
        Matcher matcher = pattern.matcher(printed);
        if (!matcher.find()) {
            throw new IOException("wrk printed something else:\n" + printed);
        }
        return matcher;
    }

    /** Megabytes or microseconds. */
    private static double scaled(Matcher value) {
        double number = Double.parseDouble(value.group(1));
        return switch (value.group(2)) {
            case "KB" -> number / 1024;
            case "GB" -> number * 1024;
            case "ms" -> number * 1_000;
            case "s" -> number * 1_000_000;
            default -> number;
        };
    }

    /** Of each figure its median. */
    static Wrk median(List<Wrk> runs) {
        return new Wrk(
                middle(runs.stream().map(Wrk::requestsPerSecond).toList()),
                middle(runs.stream().map(Wrk::megabytesPerSecond).toList()),
                middle(runs.stream().map(Wrk::p50Micros).toList()),
                middle(runs.stream().map(Wrk::p99Micros).toList()));
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
