package vn.hososo.benchmark;

import java.io.IOException;

/** Lets processes rest and go on, with all that they have in memory. */
final class Held {
    private Held() {}

    static void hold(long pid) throws IOException, InterruptedException {
        signal("STOP", pid);
    }

    static void goOn(long pid) throws IOException, InterruptedException {
        signal("CONT", pid);
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        if (new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor() != 0) {
            throw new IOException("the process does not take the signal " + name);
        }
    }
}
