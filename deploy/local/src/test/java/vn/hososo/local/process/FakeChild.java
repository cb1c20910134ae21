package vn.hososo.local.process;

import java.nio.file.Files;
import java.nio.file.Path;

/** A child that says it is ready by a file, and lives until it is ended. */
final class FakeChild {
    private FakeChild() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.out.println("không có gì để làm");
            System.exit(7);
        }
        Files.writeString(
                Path.of(arguments[0]), Long.toString(ProcessHandle.current().pid()));
        Thread.sleep(60_000);
    }
}
