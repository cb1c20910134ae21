package vn.hososo.signing.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Valid signatures for which DSS vouched moments ago, by the grounds that its verdict had besides the file. */
final class Vouched {

    /** Shorter than answers about revocation are believed, so that it hardly adds to what goes unnoticed. */
    static final Duration MOMENTS = Duration.ofSeconds(30);

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    private record Kept(VerifiedSignature signature, Instant until) {}

    private final Map<MadeSignature.Grounds, Kept> kept = new ConcurrentHashMap<>();
    private final Clock clock;

    Vouched(Clock clock) {
        this.clock = clock;
    }

    Optional<VerifiedSignature> on(MadeSignature.Grounds grounds) {
        @Nullable Kept known = kept.get(grounds);
        return known != null && clock.instant().isBefore(known.until())
                ? Optional.of(known.signature())
                : Optional.empty();
    }

    void remember(MadeSignature.Grounds grounds, VerifiedSignature signature) {
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(grounds, new Kept(signature, clock.instant().plus(MOMENTS)));
    }

    /** A time stamp of another hour may fall out of what was true of a certificate. */
    boolean isNow(Instant time) {
        return Duration.between(time, clock.instant()).abs().compareTo(CLOCKS_DIFFER) < 0;
    }
}
