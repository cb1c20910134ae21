package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * One unit's work from a letter to the issued reply, over and over, by people who try again when the platform does not answer; it
 * remembers what was answered and afterwards looks whether the platform does.
 */
final class DailyWork {
    private static final Duration SETTLES = Duration.ofSeconds(60);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final String unit;
    private final Map<String, Integer> registered = new ConcurrentHashMap<>();
    private final Map<String, String> dossiers = new ConcurrentHashMap<>();
    private final Set<String> issued = ConcurrentHashMap.newKeySet();
    private final AtomicInteger letters;
    private final AtomicInteger cutOff = new AtomicInteger();
    private volatile String lastCutOff = "nothing";
    private volatile boolean working;
    private volatile Thread thread = new Thread();

    DailyWork(String unit) {
        this(unit, 0);
    }

    /**
     * @param lastLetter letters have numbers above it: no sender sends two of the same number
     */
    DailyWork(String unit, int lastLetter) {
        this.unit = unit;
        this.letters = new AtomicInteger(lastLetter);
    }

    void start() {
        working = true;
        thread = Thread.ofPlatform().start(this::workOn);
    }

    /** Ends with the job that is being done. */
    void stop() throws InterruptedException {
        working = false;
        thread.join();
    }

    /** Waits until one more reply is issued. */
    void awaitOneMoreIssued() {
        int count = issued.size();
        Instant end = Instant.now().plus(LONGEST_WAIT);
        while (issued.size() <= count) {
            assertThat(Instant.now())
                    .as("work goes on; last cut off by %s", lastCutOff)
                    .isBefore(end);
            RunningPlatform.pause(Duration.ofMillis(50));
        }
    }

    /** Acts that were answered: letters, dossiers, issued replies. */
    int answered() {
        return registered.size() + dossiers.size() + issued.size();
    }

    int cutOff() {
        return cutOff.get();
    }

    private void workOn() {
        while (working) {
            try {
                oneJob(Desk.of(unit));
            } catch (AssertionError | RuntimeException unanswered) {
                cutOff.incrementAndGet();
                lastCutOff = unanswered.toString();
                RunningPlatform.pause(Duration.ofMillis(200));
            }
        }
    }

    private void oneJob(Desk desk) {
        Answer incoming = registerUntilAnswered(desk, String.valueOf(letters.incrementAndGet()));
        registered(incoming);
        Answer dossier = desk.openDossier(incoming.id()).ok();
        opened(dossier, incoming);
        var reply = desk.draftReply(incoming.id(), dossier.id()).ok().id();
        desk.submit(reply).ok();
        desk.sign(reply, "LEADER").ok();
        desk.number(reply).ok();
        desk.sign(reply, "ORGAN").ok();
        desk.issue(reply).ok();
        issued(reply);
    }

    /** This answer was given: the letter is to be there from now on. */
    void registered(Answer incoming) {
        registered.put(
                incoming.field("id"), incoming.json().get("arrivalNumber").asInt());
    }

    void opened(Answer dossier, Answer incoming) {
        dossiers.put(dossier.field("id"), incoming.field("id"));
    }

    void issued(UUID reply) {
        issued.add(reply.toString());
    }

    /** The same request under the same key, so that the letter is there once however often it was sent. */
    private Answer registerUntilAnswered(Desk desk, String letter) {
        String key = Person.key();
        Desk signedIn = desk;
        while (true) {
            try {
                Answer answer = signedIn.register(letter, key);
                if (answer.status() == HttpURLConnection.HTTP_UNAUTHORIZED) {
                    signedIn = Desk.of(unit);
                }
                return answer.ok();
            } catch (AssertionError | RuntimeException unanswered) {
                cutOff.incrementAndGet();
                lastCutOff = unanswered.toString();
                if (!working) {
                    throw unanswered;
                }
                RunningPlatform.pause(Duration.ofMillis(200));
            }
        }
    }

    /** Fails unless what was answered is there, once, without a gap in the registers, and every figure is its evidence. */
    void assertEverythingHolds(String after) {
        assertEverythingHolds(after, Desk.of(unit));
    }

    /** The same, as it is seen by these people of the unit at their door. */
    void assertEverythingHolds(String after, Desk desk) {
        Map<String, JsonNode> incoming = all(desk.clerk(), "/api/documents/incoming");
        registered.forEach(
                (id, number) -> assertThat(incoming.get(id).get("arrivalNumber").asInt())
                        .as("registered document after %s", after)
                        .isEqualTo(number));
        assertThat(incoming.values().stream()
                        .map(it -> it.get("arrivalNumber").asInt())
                        .sorted())
                .as("arrival numbers after %s", after)
                .containsExactlyElementsOf(upTo(incoming.size()));
        assertThat(incoming.values().stream().map(it -> it.get("number").asText()))
                .as("letters registered twice after %s", after)
                .doesNotHaveDuplicates();
        assertThat(all(desk.officer(), "/api/documents/dossiers").keySet()).containsAll(dossiers.keySet());

        Map<String, JsonNode> outgoing = all(desk.clerk(), "/api/documents/outgoing");
        List<Integer> numbers = outgoing.values().stream()
                .filter(it -> it.hasNonNull("number"))
                .map(it -> Integer.valueOf(it.get("number").asText()))
                .sorted()
                .toList();
        assertThat(numbers).as("numbers after %s", after).isEqualTo(upTo(numbers.size()));
        assertThat(issued).allMatch(id -> outgoing.get(id).get("state").asText().equals("ISSUED"));
        assertFiguresAgree(desk, after, outgoing);
    }

    private void assertFiguresAgree(Desk desk, String after, Map<String, JsonNode> outgoing) {
        Ratios ratios = new Ratios(desk.leader(), unit);
        List<String> allIssued = outgoing.values().stream()
                .filter(it -> it.get("state").asText().equals("ISSUED"))
                .map(it -> it.get("id").asText())
                .sorted()
                .toList();
        var expected = new Ratios.Fraction(allIssued.size(), allIssued.size());
        ratios.awaitExactly(Ratios.SIGNING, expected, SETTLES);
        assertThat(ratios.items(Ratios.SIGNING, true)).as(after).containsExactlyElementsOf(allIssued);
        assertThat(ratios.items(Ratios.SIGNING, false)).as(after).isEmpty();
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
        return IntStream.rangeClosed(1, count).boxed().toList();
    }
}
