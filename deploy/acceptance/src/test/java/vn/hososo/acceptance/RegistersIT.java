package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many clients take numbers at once while the service dies under them: 1 to n, each once, and none that was told is lost. */
class RegistersIT {
    private static final int CLIENTS = 64;
    private static final Duration WORK = Duration.ofSeconds(12);
    private static final Duration BEFORE_THE_KILL = Duration.ofSeconds(5);
    private static final Duration LONGEST_TRY = Duration.ofMinutes(1);
    private static final Set<Integer> PASSING = Set.of(412, 502, 503);

    private final Map<String, Set<Integer>> arrivals = new ConcurrentHashMap<>();
    private final Map<String, Set<Integer>> numbers = new ConcurrentHashMap<>();
    /** No other test registers letters of such numbers, and a unit takes each only once. */
    private final AtomicInteger letters = new AtomicInteger(1_000_000);

    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger retries = new AtomicInteger();

    @BeforeAll
    static void start() {
        RunningPlatform.start();
    }

    @Test
    void numbersHaveNoGapAndNoDoubleWhoeverTakesThem() throws InterruptedException {
        // Given
        List<Desk> units = units();
        Desk busiest = units.getFirst();

        // When
        work(client -> busiest);
        work(client -> units.get(client % units.size()));

        // Then
        units.parallelStream().forEach(unit -> {
            everyNumberOnce(unit, "/api/documents/incoming", "arrivalNumber", arrivals);
            everyNumberOnce(unit, "/api/documents/outgoing", "number", numbers);
        });
        System.out.printf(
                "registers: %d arrivals and %d numbers told to %d clients in %d units, %d tries repeated%n",
                count(arrivals), count(numbers), CLIENTS, units.size(), retries.get());
    }

    private static List<Desk> units() {
        List<String> keys = Person.signIn("admin")
                .get("/api/documents/units?size=500")
                .ok()
                .json()
                .findValuesAsText("key");
        return keys.parallelStream().map(Desk::of).toList();
    }

    private void work(IntFunction<Desk> place) throws InterruptedException {
        Instant end = Instant.now().plus(WORK);
        List<Thread> clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> Thread.ofVirtual()
                        .uncaughtExceptionHandler((thread, failure) -> failures.add(failure))
                        .start(() -> takeNumbersUntil(end, place.apply(client))))
                .toList();
        RunningPlatform.pause(BEFORE_THE_KILL);
        RunningPlatform.kill("document");
        for (Thread client : clients) {
            client.join();
        }
        assertThat(failures).isEmpty();
        RunningPlatform.awaitReady();
    }

    private void takeNumbersUntil(Instant end, Desk desk) {
        while (Instant.now().isBefore(end)) {
            String key = Person.key();
            String letter = String.valueOf(letters.incrementAndGet());
            Answer incoming = persist(() -> desk.register(letter, key));
            told(arrivals, desk, incoming.json().get("arrivalNumber"));
            takeNumber(desk);
        }
    }

    /** Signed with ink, so that only the register is under load and not the signing. */
    private void takeNumber(Desk desk) {
        String draftKey = Person.key();
        var document = persist(() -> desk.draft("", draftKey)).id();
        persist(() -> alreadyOr(desk, document, "SUBMITTED", () -> desk.submit(document)));
        Answer numbered = persist(() -> alreadyOr(
                desk, document, "NUMBERED", () -> desk.act(desk.clerk(), document, "number", "{\"form\":\"PAPER\"}")));
        told(numbers, desk, numbered.json().get("number"));
    }

    /** A try whose connection was cut may still take effect: before the next one, or while that is on its way. */
    private static Answer alreadyOr(Desk desk, UUID document, String state, Try act) {
        return inState(desk, document, state).orElseGet(() -> {
            Answer tried = act.once();
            return tried.isSuccess() ? tried : inState(desk, document, state).orElse(tried);
        });
    }

    private static Optional<Answer> inState(Desk desk, UUID document, String state) {
        return Optional.of(desk.clerk().get("/api/documents/outgoing/" + document))
                .filter(Answer::isSuccess)
                .filter(it -> it.field("state").equals(state));
    }

    private interface Try {
        Answer once();
    }

    private Answer persist(Try act) {
        Instant end = Instant.now().plus(LONGEST_TRY);
        while (true) {
            String said;
            try {
                Answer answer = act.once();
                said = answer.toString();
                if (answer.isSuccess()) {
                    return answer;
                }
                if (!PASSING.contains(answer.status())) {
                    throw new IllegalStateException(said);
                }
            } catch (UncheckedIOException | AssertionError cut) {
                said = cut.toString();
            }
            assertThat(Instant.now()).as(said).isBefore(end);
            retries.incrementAndGet();
            RunningPlatform.pause(Duration.ofMillis(200));
        }
    }

    private static void told(Map<String, Set<Integer>> all, Desk desk, JsonNode number) {
        boolean isNew = all.computeIfAbsent(desk.clerk().username(), unit -> ConcurrentHashMap.newKeySet())
                .add(Integer.valueOf(number.asText()));
        assertThat(isNew).as("number %s of %s given once", number, desk.clerk()).isTrue();
    }

    private static void everyNumberOnce(Desk desk, String path, String field, Map<String, Set<Integer>> told) {
        List<Integer> stored = DailyWork.all(desk.clerk(), path).values().stream()
                .filter(it -> it.hasNonNull(field))
                .map(it -> Integer.valueOf(it.get(field).asText()))
                .sorted()
                .toList();
        assertThat(stored)
                .as(path + " of " + desk.clerk().username())
                .isEqualTo(IntStream.rangeClosed(1, stored.size()).boxed().toList());
        assertThat(stored).containsAll(told.getOrDefault(desk.clerk().username(), Set.of()));
    }

    private static int count(Map<String, Set<Integer>> all) {
        return all.values().stream().mapToInt(Set::size).sum();
    }
}
