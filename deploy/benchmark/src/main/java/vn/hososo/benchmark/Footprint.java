package vn.hososo.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a Java process holds: the objects that survive a collection, and what the operating system counts. */
record Footprint(long liveBytes, long residentBytes) {

    static Footprint of(long pid) throws IOException, InterruptedException {
        // Twice, for what waits for a reference queue goes with the second.
        live(pid);
        Thread.sleep(1000);
        return new Footprint(live(pid), resident(pid));
    }

    private static long live(long pid) throws IOException, InterruptedException {
        Process counting = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.class_histogram")
                .start();
        String counted = new String(counting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        counting.waitFor();
        // Fillers are room that a collection left, not objects.
        long live = counted.lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> row.length >= 4 && row[0].matches("\\d+:") && !row[3].contains("FillerElement"))
                .mapToLong(row -> Long.parseLong(row[2]))
                .sum();
        if (live == 0) {
            throw new IOException("jcmd says: " + counted);
        }
        return live;
    }

    static long resident(long pid) throws IOException {
        return status(pid, "VmRSS:");
    }

    /** What of it nobody else has and no file holds: the rest the system takes back when it needs the room. */
    static long own(long pid) throws IOException {
        return status(pid, "RssAnon:");
    }

    /** What it used of the processors since it began. */
    static Duration processorTime(long pid) throws IOException {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new IOException("no such process: " + pid));
    }

    private static long status(long pid, String what) throws IOException {
        return Files.readString(Path.of("/proc/" + pid + "/status"))
                .lines()
                .filter(line -> line.startsWith(what))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElseThrow(() -> new IOException("no such process: " + pid));
    }
}
