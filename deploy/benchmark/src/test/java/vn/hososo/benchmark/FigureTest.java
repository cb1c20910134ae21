package vn.hososo.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void theLimitItselfIsKept() {
        assertThat(figure(0.5, Figure.Relation.AT_LEAST, 0.5).isMissed()).isFalse();
        assertThat(figure(0.4999, Figure.Relation.AT_LEAST, 0.5).isMissed()).isTrue();
        assertThat(figure(50, Figure.Relation.AT_MOST, 50).isMissed()).isFalse();
        assertThat(figure(50.01, Figure.Relation.AT_MOST, 50).isMissed()).isTrue();
        assertThat(figure(100, Figure.Relation.EXACTLY, 100.0).isMissed()).isFalse();
        assertThat(figure(99, Figure.Relation.EXACTLY, 100).isMissed()).isTrue();
    }

    @Test
    void whatWasNotMeasuredIsMissed() {
        assertThat(figure(Double.NaN, Figure.Relation.TOLD, Double.NaN).isMissed())
                .isTrue();
        assertThat(figure(7, Figure.Relation.TOLD, Double.NaN).isMissed()).isFalse();
    }

    @Test
    void moreIsBetterThanTheLimitInEitherDirection() {
        assertThat(figure(1, Figure.Relation.AT_LEAST, 0.5).reached()).isEqualTo(2);
        assertThat(figure(300, Figure.Relation.AT_MOST, 150).reached()).isEqualTo(0.5);
        assertThat(figure(0, Figure.Relation.AT_MOST, 0).reached()).isEqualTo(1);
        assertThat(figure(2, Figure.Relation.EXACTLY, 1).reached()).isZero();
        assertThat(figure(0.467, Figure.Relation.AT_LEAST, 0.5).reached()).isCloseTo(0.934, within(1e-6));
    }

    private static Figure figure(double seen, Figure.Relation relation, double limit) {
        return new Figure("what", Figure.text(seen), "", relation, Figure.rounded(limit), "", "", Instant.EPOCH);
    }
}
