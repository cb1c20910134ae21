package vn.hososo.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import vn.hososo.local.home.Home;
import vn.hososo.local.home.Ports;
import vn.hososo.local.process.JavaCommand;
import vn.hososo.local.process.RunFiles;
import vn.hososo.local.service.Services;

/** The answer to {@code ./hososo verify-trace}: document-service's own program, run beside the service on its copy. */
final class TraceVerification {
    private static final int NOT_CHECKED = 2;
    private static final String PROGRAM = "vn.hososo.document.audit.VerifyTrace";

    private final Home home;
    private final RunFiles runs;
    private final Terminal terminal;

    TraceVerification(Home home, RunFiles runs, Terminal terminal) {
        this.home = home;
        this.runs = runs;
        this.terminal = terminal;
    }

    /** Exit code 0 when the trace is whole, 1 when it is not, 2 when it could not be checked. */
    int run() throws IOException, InterruptedException {
        var postgres = runs.running("postgres");
        var kafka = runs.running("kafka");
        if (postgres.isEmpty() || kafka.isEmpty()) {
            terminal.say("PostgreSQL và Kafka không chạy; hãy chạy ./hososo up."
                    + " / PostgreSQL and Kafka are not running; run ./hososo up.");
            return NOT_CHECKED;
        }
        var services = new Services(home, new Ports(Ports.DEFAULT_BASE));
        var program = new ProcessBuilder(command()).inheritIO();
        program.environment()
                .putAll(services.traceEnvironment(
                        postgres.get().port(), kafka.get().port()));
        return program.start().waitFor();
    }

    private List<String> command() throws IOException {
        var application = home.application("document-service");
        if (!Files.exists(application)) {
            throw new IOException(application + " (chưa biên dịch / not built)");
        }
        var jars = List.of("app", "lib/main", "lib/boot").stream()
                .map(folder -> application.resolve(folder) + File.separator + "*")
                .toList();
        return JavaCommand.main(
                String.join(File.pathSeparator, jars), PROGRAM, List.of("-Xmx256m", "-XX:+UseSerialGC"));
    }
}
