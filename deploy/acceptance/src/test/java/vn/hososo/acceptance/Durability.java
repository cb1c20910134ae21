package vn.hososo.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * {@code ./hososo prove durability}: two units work, and in each round one process is ended with {@code kill -9} at a random
 * moment; then what lasts longer than a death: Kafka away, PostgreSQL restarted, every event told twice, a full disk, a
 * clock that jumps. After each of them what was answered must be there once, registers without a gap, figures equal to
 * their evidence; at the end the figures rebuilt from the events must be the same.
 */
final class Durability {
    /** Each of the platform's processes. */
    static final List<String> VICTIMS =
            List.of("document", "signing", "metrics", "gateway", "kafka", "postgres", "pki");

    private static final Duration UNSEEN = Duration.ofMillis(500);
    private static final String UNIT_LIST = "/api/documents/units?size=500";
    private static final Duration LATEST_DEATH = Duration.ofSeconds(8);
    private static final Duration KAFKA_AWAY = Duration.ofMinutes(1);
    /** More letters than a unit can get in a round. */
    private static final int LETTERS = 1_000;

    private final ProofLines lines;
    private final Path roundsFile;
    private final int rounds;
    private final Misfortunes misfortunes;
    private final List<String> units = new ArrayList<>();
    private int failed;

    private Durability(Path directory, int rounds) {
        this.lines =
                new ProofLines(directory.resolve("durability.csv"), "./hososo prove durability --rounds " + rounds);
        this.roundsFile = directory.resolve("durability-rounds.csv");
        this.rounds = rounds;
        this.misfortunes = new Misfortunes(directory.resolve("small-disk"));
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = 100;
        for (int i = 1; i < arguments.length - 1; i++) {
            if (arguments[i].equals("--rounds")) {
                rounds = Integer.parseInt(arguments[i + 1]);
            }
        }
        Path directory = Path.of(arguments[0]).toAbsolutePath();
        System.setProperty(
                "hososo.acceptance.home", directory.resolve("platform").toString());
        System.setProperty("hososo.acceptance.port-base", "27080");
        System.exit(new Durability(directory, rounds).prove() ? 0 : 1);
    }

    private boolean prove() throws Exception {
        RunningPlatform.startWithin(misfortunes.onSmallDisk());
        Person.signIn("admin")
                .get(UNIT_LIST)
                .ok()
                .json()
                .get("items")
                .forEach(unit -> units.add(unit.get("key").asText()));
        special("a full disk", misfortunes::diskFull);
        killed();
        special("Kafka away for a minute", () -> {
            RunningPlatform.holdBack("kafka");
            RunningPlatform.pause(KAFKA_AWAY);
            RunningPlatform.release("kafka");
        });
        special("PostgreSQL stopped and started", () -> {
            RunningPlatform.holdBack("postgres");
            RunningPlatform.release("postgres");
        });
        special("every event told a second time, in another order", misfortunes::everyEventAgain);
        rebuilt();
        special("the clock an hour ahead and back", misfortunes::clockJumps);
        return failed == 0;
    }

    private void killed() throws Exception {
        List<String> done = Files.exists(roundsFile) ? Files.readAllLines(roundsFile) : List.of();
        for (int round = done.size(); round < rounds; round++) {
            Random random = new Random(round);
            String victim = VICTIMS.get(random.nextInt(VICTIMS.size()));
            Duration death = Duration.ofMillis(random.nextLong(LATEST_DEATH.toMillis()));
            Instant begin = Instant.now();
            String result = round(works(round), "the death of " + victim, () -> {
                RunningPlatform.pause(death);
                kill(victim);
            });
            Files.writeString(
                    roundsFile,
                    "%d,%s,%d,%s%n".formatted(round, victim, death.toMillis(), result),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            System.out.printf(
                    "round %d of %d: %s after %.1f s: %s (%d s)%n",
                    round + 1,
                    rounds,
                    victim,
                    death.toMillis() / 1e3,
                    result,
                    Duration.between(begin, Instant.now()).toSeconds());
        }
        String what = "rounds with kill -9 of one process in which nothing was lost or doubled";
        if (!lines.has(what)) {
            long held = Files.readAllLines(roundsFile).stream()
                    .limit(rounds)
                    .filter(line -> line.endsWith("held"))
                    .count();
            count(lines.add(what, held, "rounds", "=", rounds, "all of them"));
        }
    }

    private void special(String what, Misfortune misfortune) throws Exception {
        if (!lines.has(what)) {
            // a try that was broken off has left its letters: this one takes numbers of its own
            int number = rounds + (int) (Instant.now().getEpochSecond() % 1_000_000);
            String result = round(works(number), what, misfortune);
            count(lines.add(what, result.endsWith("held") ? 0 : 1, "broken promises", "=", 0, result));
        }
    }

    /** Two units' work that no other round does. */
    private List<DailyWork> works(int number) {
        return Stream.of(number, number + units.size() / 2)
                .map(turn -> new DailyWork(units.get(turn % units.size()), LETTERS * (number + 1)))
                .toList();
    }

    /** Returns when the death was seen: the process is not taken for ready any more. */
    static void kill(String victim) {
        RunningPlatform.kill(victim);
        RunningPlatform.pause(UNSEEN);
    }

    /**
     * People work, it happens, they go on working; then everything must hold.
     *
     * @return what was done and {@code held}, or what is broken
     */
    static String round(List<DailyWork> works, String what, Misfortune misfortune) throws InterruptedException {
        works.forEach(DailyWork::start);
        try {
            misfortune.happen();
            RunningPlatform.awaitReady();
            works.forEach(DailyWork::awaitOneMoreIssued);
            for (DailyWork work : works) {
                work.stop();
            }
            works.forEach(work -> work.assertEverythingHolds(what));
            return works.stream().mapToInt(DailyWork::answered).sum() + " acts held";
        } catch (AssertionError | RuntimeException | IOException broken) {
            for (DailyWork work : works) {
                work.stop();
            }
            return "BROKEN: " + String.valueOf(broken.getMessage()).replaceAll("\\s+", " ");
        }
    }

    private void rebuilt() throws IOException, InterruptedException {
        String what = "figures rebuilt from the events that differ";
        if (lines.has(what)) {
            return;
        }
        Process rebuild = new ProcessBuilder(RunningPlatform.command(List.of("rebuild-metrics")))
                .redirectErrorStream(true)
                .start();
        String said = new String(rebuild.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int differing = rebuild.waitFor() == 0 && said.contains("SWAPPED") ? 0 : 1;
        count(lines.add(what, differing, "rebuilds", "=", 0, "./hososo rebuild-metrics"));
    }

    private void count(boolean holds) {
        if (!holds) {
            failed++;
        }
    }

    /** Something that goes wrong. */
    interface Misfortune {
        void happen() throws IOException, InterruptedException;
    }
}
