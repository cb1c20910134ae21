package vn.hososo.acceptance;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/**
 * The people of one unit before a platform with several doors: each act goes to the next door, and again to the other under the same
 * key when nobody answers or something behind the door is missing. Any other refusal is an error.
 */
final class PatientDesk {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Set<Integer> TRY_AGAIN = Set.of(502, 503, 504);
    private static final Set<String> NOT_ENDED_YET = Set.of("SIGNATURE_UNFINISHED", "SIGNATURE_ABANDONED");

    private final List<Desk> doors;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();

    PatientDesk(Desk desk, List<URI> doors) {
        this.doors = doors.stream().map(desk::at).toList();
    }

    int repeated() {
        return repeated.get();
    }

    Answer register(String letter) {
        return untilAnswered((desk, key) -> desk.register(letter, key));
    }

    Answer openDossier(UUID incoming) {
        return untilAnswered((desk, key) -> desk.officer()
                .post(
                        "/api/documents/dossiers",
                        "{\"title\":\"Báo cáo ký số\",\"incomingId\":\"%s\"}".formatted(incoming),
                        key));
    }

    Answer draftReply(UUID incoming, UUID dossier) {
        return untilAnswered((desk, key) ->
                desk.draft(",\"answersIncomingId\":\"%s\",\"dossierId\":\"%s\"".formatted(incoming, dossier), key));
    }

    void act(UUID document, String act) {
        String version = untilAnswered((desk, key) -> desk.clerk().get("/api/documents/outgoing/" + document))
                .header("ETag")
                .orElseThrow();
        untilAnswered((desk, key) -> (act.equals("submission") ? desk.officer() : desk.clerk())
                .act("/api/documents/outgoing/" + document + "/" + act, null, version, key));
    }

    void sign(UUID document, String capacity) {
        String revision = untilAnswered((desk, key) -> desk.clerk().get("/api/documents/outgoing/" + document))
                .field("currentRevisionId");
        untilAnswered((desk, key) -> (capacity.equals("LEADER") ? desk.leader() : desk.clerk())
                .post(
                        "/api/signing/signatures",
                        "{\"documentId\":\"%s\",\"revisionId\":\"%s\",\"capacity\":\"%s\"}"
                                .formatted(document, revision, capacity),
                        key));
    }

    private Answer untilAnswered(BiFunction<Desk, String, Answer> act) {
        String key = Person.key();
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                Answer answer = act.apply(doors.get(turn.getAndIncrement() % doors.size()), key);
                if (answer.isSuccess()) {
                    return answer;
                }
                if (!isToBeRepeated(answer) || Instant.now().isAfter(end)) {
                    throw new AssertionError(answer);
                }
                key = isAbandoned(answer) ? Person.key() : key;
            } catch (UncheckedIOException cutOff) {
                if (Instant.now().isAfter(end)) {
                    throw cutOff;
                }
            }
            repeated.incrementAndGet();
            RunningPlatform.pause(Duration.ofMillis(100));
        }
    }

    private static boolean isToBeRepeated(Answer answer) {
        return TRY_AGAIN.contains(answer.status())
                || answer.status() == 409 && NOT_ENDED_YET.contains(answer.field("code"));
    }

    /** Nothing came of the earlier attempt and nothing will: the same request is a new one. */
    private static boolean isAbandoned(Answer answer) {
        return answer.status() == 409 && answer.field("code").equals("SIGNATURE_ABANDONED");
    }
}
