package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Processes die at any moment while the work goes on: what was answered stays, numbers have no gap, figures agree. */
class CrashIT {
    private static final String UNIT = "quang-phu";
    private static final Duration SETTLES = Duration.ofSeconds(60);

    private final Map<String, Integer> registered = new ConcurrentHashMap<>();
    private final Map<String, String> dossiers = new ConcurrentHashMap<>();
    private final Set<String> issued = ConcurrentHashMap.newKeySet();
    private final AtomicInteger letters = new AtomicInteger();
    private final AtomicInteger interrupted = new AtomicInteger();

    @BeforeAll
    static void start() {
        RunningPlatform.start();
    }

    @Test
    void nothingAnsweredIsLostWhicheverProcessDies() throws InterruptedException {
        for (String victim : List.of("document", "signing", "metrics", "gateway", "kafka", "postgres", "pki")) {
            // Given
            AtomicBoolean working = new AtomicBoolean(true);
            Thread work = Thread.ofPlatform().start(() -> workUntil(working));
            int before = issued.size();
            awaitIssuedMoreThan(before);

            // When
            RunningPlatform.kill(victim);
            RunningPlatform.pause(Duration.ofMillis(500));
            RunningPlatform.awaitReady();
            awaitIssuedMoreThan(issued.size());
            working.set(false);
            work.join();

            // Then
            everythingHolds(victim);
        }
        // When
        AtomicBoolean working = new AtomicBoolean(true);
        Thread work = Thread.ofPlatform().start(() -> workUntil(working));
        awaitIssuedMoreThan(issued.size());
        RunningPlatform.killAll();
        working.set(false);
        work.join();
        RunningPlatform.startAgain();

        // Then
        everythingHolds("the whole platform");
        System.out.printf(
                "crashes: %d registered, %d dossiers, %d issued were answered; %d jobs were cut off%n",
                registered.size(), dossiers.size(), issued.size(), interrupted.get());
    }

    private void awaitIssuedMoreThan(int count) {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (issued.size() <= count) {
            assertThat(Instant.now()).as("work goes on").isBefore(end);
            RunningPlatform.pause(Duration.ofMillis(50));
        }
    }

    private void workUntil(AtomicBoolean working) {
        while (working.get()) {
            try {
                oneJob(Desk.of(UNIT));
            } catch (AssertionError | RuntimeException cutOff) {
                interrupted.incrementAndGet();
                RunningPlatform.pause(Duration.ofMillis(200));
            }
        }
    }

    private void oneJob(Desk desk) {
        Answer incoming = desk.register(String.valueOf(letters.incrementAndGet()), Person.key())
                .ok();
        registered.put(
                incoming.field("id"), incoming.json().get("arrivalNumber").asInt());
        Answer dossier = desk.openDossier(incoming.id()).ok();
        dossiers.put(dossier.field("id"), incoming.field("id"));
        var reply = desk.draftReply(incoming.id(), dossier.id()).ok().id();
        desk.submit(reply).ok();
        desk.sign(reply, "LEADER").ok();
        desk.number(reply).ok();
        desk.sign(reply, "ORGAN").ok();
        desk.issue(reply).ok();
        issued.add(reply.toString());
    }

    private void everythingHolds(String victim) {
        Desk desk = Desk.of(UNIT);
        Map<String, JsonNode> incoming = all(desk.clerk(), "/api/documents/incoming");
        registered.forEach(
                (id, number) -> assertThat(incoming.get(id).get("arrivalNumber").asInt())
                        .as("registered document after the death of %s", victim)
                        .isEqualTo(number));
        assertThat(incoming.values().stream()
                        .map(it -> it.get("arrivalNumber").asInt())
                        .sorted())
                .as("arrival numbers after the death of %s", victim)
                .containsExactlyElementsOf(upTo(incoming.size()));
        assertThat(all(desk.officer(), "/api/documents/dossiers").keySet()).containsAll(dossiers.keySet());

        Map<String, JsonNode> outgoing = all(desk.clerk(), "/api/documents/outgoing");
        List<Integer> numbers = outgoing.values().stream()
                .filter(it -> it.hasNonNull("number"))
                .map(it -> Integer.valueOf(it.get("number").asText()))
                .sorted()
                .toList();
        assertThat(numbers).as("numbers after the death of %s", victim).isEqualTo(upTo(numbers.size()));
        assertThat(issued).allMatch(id -> outgoing.get(id).get("state").asText().equals("ISSUED"));
        ratiosAgree(desk, victim, outgoing);
    }

    private void ratiosAgree(Desk desk, String victim, Map<String, JsonNode> outgoing) {
        Ratios ratios = new Ratios(desk.leader(), UNIT);
        List<String> allIssued = outgoing.values().stream()
                .filter(it -> it.get("state").asText().equals("ISSUED"))
                .map(it -> it.get("id").asText())
                .sorted()
                .toList();
        var expected = new Ratios.Fraction(allIssued.size(), allIssued.size());
        ratios.awaitExactly(Ratios.SIGNING, expected, SETTLES);
        assertThat(ratios.items(Ratios.SIGNING, true)).as(victim).containsExactlyElementsOf(allIssued);
        assertThat(ratios.items(Ratios.SIGNING, false)).as(victim).isEmpty();
        var dossierRatio = ratios.now(Ratios.DOSSIERS);
        assertThat(ratios.items(Ratios.DOSSIERS, true)).hasSize(dossierRatio.numerator());
        assertThat(ratios.items(Ratios.DOSSIERS, false)).hasSize(dossierRatio.denominator() - dossierRatio.numerator());
        assertThat(ratios.items(Ratios.DOSSIERS, true)).containsAll(dossiers.values());
    }

    /** Everything of a paged list, by id. */
    static Map<String, JsonNode> all(Person by, String path) {
        Map<String, JsonNode> found = new TreeMap<>();
        int total;
        int page = 0;
        do {
            Answer answer = by.get(path + "?size=500&page=" + page++).ok();
            total = Integer.parseInt(answer.header("X-Total-Count").orElseThrow());
            answer.json().get("items").forEach(it -> found.put(it.get("id").asText(), it));
        } while (found.size() < total && page * 500 < total + 500);
        return found;
    }

    private static List<Integer> upTo(int count) {
        return new ArrayList<>(IntStream.rangeClosed(1, count).boxed().toList());
    }
}
