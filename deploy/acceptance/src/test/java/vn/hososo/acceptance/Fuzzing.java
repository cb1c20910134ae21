package vn.hososo.acceptance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Requests of every kind to every operation, from one seed: the same seed makes the same requests, but for the ids of what
 * was made before.
 */
final class Fuzzing {
    private static final int AT_ONCE = 3;
    private static final int UNAUTHENTICATED = 401;
    private static final int STALE = 412;

    private final DescribedApi api;
    private final Judge judge;
    private final Twists twists;
    private final Crowd crowd;
    private final UnitThings things;
    private final Findings findings;
    private final long seed;
    private final Map<String, String> etags = new ConcurrentHashMap<>();

    Fuzzing(DescribedApi api, UnitThings things, Crowd crowd, Findings findings, long seed) {
        this.api = api;
        this.judge = new Judge(api);
        this.twists = new Twists(api);
        this.things = things;
        this.crowd = crowd;
        this.findings = findings;
        this.seed = seed;
    }

    /** Every operation by every role as it should be, then each oddity of each of its places, by somebody who may call it. */
    void everything() {
        inTurns(api.operations().stream()
                .<Runnable>map(operation -> () -> {
                    try (var door = RawDoor.open()) {
                        asItShouldBe(door, operation);
                        everyOddity(door, operation);
                    }
                })
                .toList());
    }

    /** Some of it, as many requests of each operation, one or two oddities in each. */
    void some(int each, int round) {
        inTurns(api.operations().stream()
                .<Runnable>map(operation -> () -> {
                    try (var door = RawDoor.open()) {
                        someOddities(door, operation, each, round);
                    }
                })
                .toList());
    }

    void until(Instant end) {
        for (int round = 2; Instant.now().isBefore(end); round++) {
            some(20, round);
        }
    }

    private void asItShouldBe(RawDoor door, Described operation) {
        var random = random(operation, 0);
        for (var role : crowd.rolesFor(operation)) {
            attempt(door, operation, role, List.of(), random);
        }
    }

    private void everyOddity(RawDoor door, Described operation) {
        var random = random(operation, 1);
        var role = crowd.rolesFor(operation).getFirst();
        for (var twist : twists.of(good(operation, role, random))) {
            attempt(door, operation, role, List.of(twist), random);
        }
    }

    private void someOddities(RawDoor door, Described operation, int each, int round) {
        var random = random(operation, round);
        var roles = crowd.rolesFor(operation);
        var all = twists.of(good(operation, roles.getFirst(), random));
        for (int i = 0; i < each; i++) {
            // mostly somebody who gets past the door
            var role = random.nextInt(4) == 0 ? roles.get(random.nextInt(roles.size())) : roles.getFirst();
            var odd = IntStream.range(0, 1 + random.nextInt(2))
                    .mapToObj(it -> all.get(random.nextInt(all.size())))
                    .toList();
            attempt(door, operation, role, odd, random);
        }
    }

    private Random random(Described operation, int round) {
        return new Random(seed * 31 + operation.toString().hashCode() * 17L + round);
    }

    private Draft good(Described operation, String role, Random random) {
        return new GoodRequests(api, things, random).of(operation, crowd.token(role), etag(operation, role));
    }

    private void attempt(RawDoor door, Described operation, String role, List<Twist> odd, Random random) {
        var draft = good(operation, role, random);
        odd.forEach(it -> it.done().accept(draft));
        var what = odd.isEmpty()
                ? "as it should be"
                : odd.stream().map(Twist::what).reduce((a, b) -> a + "; " + b).orElse("");
        var attempt = draft.as(role, what);
        var answer = door.say(attempt.head(), attempt.body());
        findings.add(attempt, answer, judge.faults(attempt, answer));
        afterwards(operation, role, draft, answer);
    }

    private void afterwards(Described operation, String role, Draft draft, RawAnswer answer) {
        if (answer.status() == STALE || answer.status() / 100 == 2) {
            etags.remove(operation.toString());
        }
        boolean isOwnToken =
                crowd.token(role) != null && ("Bearer " + crowd.token(role)).equals(draft.headers.get("Authorization"));
        if (answer.status() == UNAUTHENTICATED && isOwnToken) {
            crowd.signInAgain(role);
        }
    }

    /** Of the thing that the path names, as whoever asks reads it. */
    private @Nullable String etag(Described operation, String role) {
        var needsOne = operation.parameters().stream().anyMatch(it -> it.name().equals("If-Match"));
        int end = operation.path().indexOf("}");
        if (!needsOne || end < 0) {
            return null;
        }
        return etags.computeIfAbsent(
                operation.toString(), it -> read(things.in(operation.path().substring(0, end + 1)), role));
    }

    private String read(String path, String role) {
        var token = crowd.token(role);
        var reader = token == null ? Person.nobody() : Person.withToken(token);
        return reader.get(path).header("ETag").orElse("\"0\"");
    }

    private static void inTurns(List<Runnable> work) {
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> all = work.stream().<Future<?>>map(workers::submit).toList();
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a request could not be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
