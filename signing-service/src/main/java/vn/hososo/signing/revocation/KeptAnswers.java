package vn.hososo.signing.revocation;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Answers that are believed for a while. A failure is remembered too, though shorter: an authority that does not answer must
 * not hold up every signature for its whole time-out.
 */
final class KeptAnswers<K, V> {

    private static final Logger LOG = Logger.getLogger(KeptAnswers.class);
    private static final Duration LONGEST_FAILURE = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    interface Question<V> {
        V ask() throws IOException;
    }

    private record Kept<V>(Optional<V> answer, Instant until) {}

    private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();
    private final Duration keep;
    private final Clock clock;

    KeptAnswers(Duration keep, Clock clock) {
        this.keep = keep;
        this.clock = clock;
    }

    Optional<V> get(K key, Question<V> question) {
        var known = kept.get(key);
        if (known != null && known.until().isAfter(clock.instant())) {
            return known.answer();
        }
        var answer = asked(key, question);
        var how = answer.isPresent() || keep.compareTo(LONGEST_FAILURE) < 0 ? keep : LONGEST_FAILURE;
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(key, new Kept<>(answer, clock.instant().plus(how)));
        return answer;
    }

    private Optional<V> asked(K key, Question<V> question) {
        try {
            return Optional.of(question.ask());
        } catch (IOException | RuntimeException e) {
            LOG.warnf("revocation source does not answer source=%s reason=%s", key, e.toString());
            return Optional.empty();
        }
    }
}
