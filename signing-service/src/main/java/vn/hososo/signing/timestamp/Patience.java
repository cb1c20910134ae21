package vn.hososo.signing.timestamp;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Lets work wait for an authority that cannot be reached, as long as configured. */
@ApplicationScoped
public class Patience {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Duration patience;

    Patience(TimestampConfig config) {
        patience = config.patience();
    }

    /** The work, done again while no time stamp can be had; in the end it fails as it did last. */
    public <T> Uni<T> with(Uni<T> work) {
        return patience.isZero()
                ? work
                : work.onFailure(TimestampProblem.class)
                        .retry()
                        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                        .expireIn(patience.toMillis())
                        .onFailure(e -> e.getCause() instanceof TimestampProblem)
                        .transform(Throwable::getCause);
    }
}
