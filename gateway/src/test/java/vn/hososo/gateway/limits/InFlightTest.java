package vn.hososo.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InFlightTest {

    private final InFlight requests = new InFlight(3, 2);

    @Test
    void onlySoManyAreUnderWayFromOneAddressAndInAll() {
        var first = requests.enter("a").orElseThrow();
        assertThat(requests.enter("a")).isPresent();
        assertThat(requests.enter("a")).isEmpty();
        assertThat(requests.enter("b")).isPresent();
        assertThat(requests.enter("c")).isEmpty();

        first.run();

        assertThat(requests.enter("c")).isPresent();
        assertThat(requests.all()).isEqualTo(3);
    }

    @Test
    void aRequestLeavesOnceHoweverOftenItsEndIsTold() {
        var first = requests.enter("a").orElseThrow();
        assertThat(requests.enter("a")).isPresent();

        first.run();
        first.run();

        assertThat(requests.all()).isOne();
        assertThat(requests.enter("a")).isPresent();
        assertThat(requests.enter("a")).isEmpty();
    }
}
