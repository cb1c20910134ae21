package vn.hososo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void optionsAreRead() {
        var arguments = Arguments.parse(List.of("up", "--fresh", "--port-base", "18080"));

        assertThat(arguments.command()).isEqualTo("up");
        assertThat(arguments.fresh()).isTrue();
        assertThat(arguments.empty()).isFalse();
        assertThat(arguments.ports().gateway()).isEqualTo(18080);
    }

    @Test
    void unknownOptionIsNamed() {
        assertThatThrownBy(() -> Arguments.parse(List.of("up", "--frsh"))).hasMessageContaining("--frsh");
    }

    @Test
    void wordsAreKeptApartFromOptions() {
        assertThat(Arguments.parse(List.of("dead-letters", "put-back", "all")).words())
                .containsExactly("put-back", "all");
    }

    @Test
    void portBaseWithoutNumberIsRefused() {
        assertThatThrownBy(() -> Arguments.parse(List.of("up", "--port-base"))).hasMessageContaining("--port-base N");
    }
}
