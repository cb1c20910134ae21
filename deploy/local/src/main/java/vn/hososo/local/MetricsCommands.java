package vn.hososo.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hososo.local.demo.Api;
import vn.hososo.local.process.RunFiles;
import vn.hososo.local.process.RunRecord;

/** {@code ./hososo rebuild-metrics} and {@code ./hososo dead-letters}: asked of the running platform, as its administrator. */
final class MetricsCommands {
    private static final int DONE = 0;
    private static final int NOT_DONE = 1;
    private static final int NOT_RUNNING = 2;
    private static final Set<String> AT_WORK = Set.of("REPLAYING", "COMPARING");
    private static final String LETTERS = "/api/metrics/dead-letters";

    private final RunFiles runs;
    private final Terminal terminal;

    MetricsCommands(RunFiles runs, Terminal terminal) {
        this.runs = runs;
        this.terminal = terminal;
    }

    /** Exit code 0 when the rebuilt figures have taken over, 1 when they have not, 2 when nothing runs. */
    int rebuild(List<String> words) throws InterruptedException {
        var accept = words.equals(List.of("accept-differences"));
        if (!accept && !words.isEmpty()) {
            throw new IllegalArgumentException("rebuild-metrics [accept-differences]");
        }
        var api = api();
        return api.isEmpty() ? NOT_RUNNING : answered(() -> rebuild(api.get(), accept));
    }

    private int rebuild(Api api, boolean accept) throws IOException, InterruptedException {
        var id = api.post("/api/metrics/rebuilds", Map.of("acceptDifferences", accept))
                .path("id")
                .asText();
        var said = "";
        while (true) {
            var rebuild = api.get("/api/metrics/rebuilds/" + id);
            var progress = progress(rebuild);
            if (!progress.equals(said)) {
                terminal.say(progress);
                said = progress;
            }
            if (!AT_WORK.contains(rebuild.path("state").asText())) {
                return ended(rebuild);
            }
            Thread.sleep(Duration.ofMillis(500));
        }
    }

    private static String progress(JsonNode rebuild) {
        return String.format(
                Locale.ROOT,
                "  · %-10s %,d / %,d sự kiện / events  (%,d/s)",
                rebuild.path("state").asText(),
                rebuild.path("eventsRead").asLong(),
                rebuild.path("eventsTotal").asLong(),
                rebuild.path("eventsPerSecond").asLong());
    }

    private int ended(JsonNode rebuild) {
        for (var table : rebuild.path("tables")) {
            terminal.say(String.format(
                    Locale.ROOT,
                    "  %s %-20s %,10d %,10d  %.12s… %.12s…",
                    table.path("same").asBoolean() ? "=" : "≠",
                    table.path("table").asText(),
                    table.path("liveRows").asLong(),
                    table.path("rebuiltRows").asLong(),
                    table.path("liveSha256").asText(),
                    table.path("rebuiltSha256").asText()));
            table.path("onlyLive").forEach(row -> terminal.say("      − " + row.asText()));
            table.path("onlyRebuilt").forEach(row -> terminal.say("      + " + row.asText()));
        }
        var swapped = rebuild.path("state").asText().equals("SWAPPED");
        terminal.say(
                swapped
                        ? "✔ Số liệu dựng lại đã thay số liệu cũ. / The rebuilt figures have taken over."
                        : "✘ Số liệu cũ được giữ nguyên. / The figures stay as they were: "
                                + rebuild.path("state").asText() + " "
                                + rebuild.path("trouble").asText(""));
        return swapped ? DONE : NOT_DONE;
    }

    int deadLetters(List<String> words) throws InterruptedException {
        var lists = words.isEmpty() || words.equals(List.of("list"));
        if (!lists && (words.size() != 2 || !words.getFirst().equals("put-back"))) {
            throw new IllegalArgumentException("dead-letters [list | put-back ID | put-back all]");
        }
        var api = api();
        if (api.isEmpty()) {
            return NOT_RUNNING;
        }
        if (lists) {
            return answered(() -> list(api.get()));
        }
        return answered(() -> words.get(1).equals("all") ? putBackAll(api.get()) : putBack(api.get(), words.get(1)));
    }

    private int list(Api api) throws IOException, InterruptedException {
        for (var letter : api.list(LETTERS + "?state=PUT_ASIDE")) {
            terminal.say("  %s  %s/%s/%s  %s (%s)  %s"
                    .formatted(
                            letter.path("id").asText(),
                            letter.path("topic").asText(),
                            letter.path("partition").asText(),
                            letter.path("offset").asText(),
                            letter.path("reason").asText(),
                            letter.path("subject").asText(),
                            letter.path("type").asText("")));
        }
        return DONE;
    }

    private int putBack(Api api, String id) throws IOException, InterruptedException {
        var letter = api.post(LETTERS + "/" + id + "/return", Map.of());
        terminal.say("✔ " + letter.path("state").asText() + " "
                + letter.path("topic").asText());
        return DONE;
    }

    /** Those that are there now: one that still cannot be read comes back as a new one, and is left for the next time. */
    private int putBackAll(Api api) throws IOException, InterruptedException {
        var left = api.list(LETTERS + "?state=PUT_ASIDE").size();
        var putBack = 0;
        var lost = 0;
        var wanted = new HashMap<String, String>();
        while (left > 0) {
            var done = api.post(LETTERS + "/returns", wanted);
            putBack += done.path("putBack").asInt();
            lost += done.path("lost").asInt();
            left -= done.path("putBack").asInt() + done.path("lost").asInt();
            if (done.path("last").isNull()) {
                break;
            }
            wanted.put("after", done.path("last").asText());
        }
        terminal.say("✔ trả lại / put back: " + putBack + (lost > 0 ? ", mất / lost: " + lost : ""));
        return lost == 0 ? DONE : NOT_DONE;
    }

    private int answered(Command command) throws InterruptedException {
        try {
            return command.run();
        } catch (IOException e) {
            terminal.say("✘ " + e.getMessage());
            return NOT_DONE;
        }
    }

    private interface Command {
        int run() throws IOException, InterruptedException;
    }

    private Optional<Api> api() {
        var gateway =
                runs.read("gateway").filter(run -> run.process().isPresent()).map(RunRecord::port);
        if (gateway.isEmpty()) {
            terminal.say("Nền tảng không chạy; hãy chạy ./hososo up. / The platform is not running; run ./hososo up.");
        }
        return gateway.map(port -> new Api("http://127.0.0.1:" + port, "admin", "demo"));
    }
}
