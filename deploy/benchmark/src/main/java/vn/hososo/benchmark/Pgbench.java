package vn.hososo.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One run of PostgreSQL's own load generator {@code pgbench}: how many transactions a second, how long one takes. */
record Pgbench(double perSecond, double p99Millis) {
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    /** In the log of transactions, after client and count: microseconds. */
    private static final int TIME = 2;

    static Pgbench run(String jdbcUrl, Path script, int clients, int seconds) throws IOException, InterruptedException {
        URI database = URI.create(jdbcUrl.substring("jdbc:".length()));
        Path logs = Files.createTempDirectory("hososo-pgbench");
        Process process = new ProcessBuilder(
                        Program.find("pgbench", "postgresql"),
                        "-h" + database.getHost(),
                        "-p" + database.getPort(),
                        "-Upostgres",
                        "-n",
                        "-Mprepared",
                        "-c" + clients,
                        "-j1",
                        "-T" + seconds,
                        "-Dstarted=0",
                        "-f" + script,
                        "-l",
                        "--log-prefix=" + logs.resolve("log"),
                        database.getPath().substring(1))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher tps = TPS.matcher(printed);
        if (process.waitFor() != 0 || !tps.find()) {
            throw new IOException("pgbench says: " + printed);
        }
        return new Pgbench(
                Double.parseDouble(tps.group(1)),
                Percentiles.ofNanos(nanos(logs)).millis(99));
    }

    private static List<Long> nanos(Path logs) throws IOException {
        List<Long> nanos = new ArrayList<>();
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    nanos.add(1_000 * Long.parseLong(line.split(" ")[TIME]));
                }
                Files.delete(file);
            }
        }
        return nanos;
    }
}
