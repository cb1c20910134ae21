package vn.hososo.signing.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void patientWorkIsDoneAgainUntilTheAuthorityAnswers() {
        // Given
        var patience = new Patience(config(Duration.ofSeconds(20)));

        // When
        var done = patience.with(succeedingAt(3)).await().atMost(Duration.ofSeconds(20));

        // Then
        assertThat(done).isEqualTo(3);
    }

    @Test
    void whereNobodyWaitsTheFirstFailureIsTheAnswer() {
        // Given
        var patience = new Patience(config(Duration.ZERO));

        // When
        var work = patience.with(succeedingAt(2));

        // Then
        assertThatThrownBy(() -> work.await().atMost(Duration.ofSeconds(5))).isInstanceOf(TimestampProblem.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void patienceEndsWithTheProblemOfTheAuthority() {
        // Given
        var patience = new Patience(config(Duration.ofSeconds(1)));

        // When
        var work = patience.with(succeedingAt(1_000));

        // Then
        assertThatThrownBy(() -> work.await().atMost(Duration.ofSeconds(20))).isInstanceOf(TimestampProblem.class);
        assertThat(attempts.get()).isGreaterThan(1);
    }

    @Test
    void otherFailuresAreNotWaitedFor() {
        // Given
        var patience = new Patience(config(Duration.ofSeconds(20)));
        Uni<Integer> work = Uni.createFrom().item(() -> {
            attempts.incrementAndGet();
            throw new IllegalArgumentException("not the authority");
        });

        // When
        var patient = patience.with(work);

        // Then
        assertThatThrownBy(() -> patient.await().atMost(Duration.ofSeconds(5)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(attempts).hasValue(1);
    }

    private Uni<Integer> succeedingAt(int attempt) {
        return Uni.createFrom().item(() -> {
            if (attempts.incrementAndGet() < attempt) {
                throw TimestampProblem.unavailable();
            }
            return attempts.get();
        });
    }

    private static TimestampConfig config(Duration patience) {
        return new TimestampConfig() {
            @Override
            public URI url() {
                return URI.create("http://127.0.0.1:1/");
            }

            @Override
            public Duration timeout() {
                return Duration.ofSeconds(1);
            }

            @Override
            public Duration patience() {
                return patience;
            }

            @Override
            public Duration look() {
                return Duration.ofSeconds(1);
            }
        };
    }
}
