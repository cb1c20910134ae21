package vn.hososo.local;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.hososo.local.home.Home;
import vn.hososo.local.postgres.PostgresServer;
import vn.hososo.local.process.RunFiles;
import vn.hososo.local.service.Service;

/** {@code ./hososo send-again}: a service's relay sends the events of its last days once more, under the same ids. */
final class SendAgain {
    private static final int DONE = 0;
    private static final int NOT_RUNNING = 2;
    private static final String USAGE = "send-again document|signing|metrics DAYS";

    private final Home home;
    private final RunFiles runs;
    private final Terminal terminal;

    SendAgain(Home home, RunFiles runs, Terminal terminal) {
        this.home = home;
        this.runs = runs;
        this.terminal = terminal;
    }

    /** Exit code 0 when the relay has them before it, 2 when nothing runs. */
    int run(List<String> words) throws IOException, SQLException {
        if (words.size() != 2 || !words.get(1).matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException(USAGE);
        }
        var service = sender(words.getFirst());
        var since = Instant.now().minus(Duration.ofDays(Long.parseLong(words.get(1))));
        var postgres = runs.running("postgres");
        if (postgres.isEmpty()) {
            terminal.say("PostgreSQL không chạy; hãy chạy ./hososo up. / PostgreSQL is not running; run ./hososo up.");
            return NOT_RUNNING;
        }
        var events = new PostgresServer(home, postgres.get().port()).forgetSent(service.database(), since);
        terminal.say("✔ gửi lại / sent again: " + service.id() + " " + events + " sự kiện / events");
        return DONE;
    }

    /** Any service but the gateway, which tells nobody anything. */
    private static Service sender(String id) {
        return Stream.of(Service.DOCUMENT, Service.SIGNING, Service.METRICS)
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(USAGE));
    }
}
