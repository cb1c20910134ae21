package vn.hososo.signing.timestamp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.signing.Peers;
import vn.hososo.signing.PeersResource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PeersResource.class)
class TimestampHealthApiTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @AfterEach
    void everythingRunsAgain() {
        Peers.tsa().fail(false);
    }

    @Test
    void readinessSaysWhetherTheAuthorityAnswers() throws InterruptedException {
        // Given
        Peers.tsa().fail(false);
        assertThat(awaitSaid("answering"::equals)).isEqualTo("answering");

        // When
        Peers.tsa().fail(true);

        // Then
        assertThat(awaitSaid(said -> said.startsWith("not answering since"))).contains("status 503");
        Peers.tsa().fail(false);
        assertThat(awaitSaid("answering"::equals)).isEqualTo("answering");
    }

    private String awaitSaid(Predicate<String> wanted) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(30));
        var said = said();
        while (!wanted.test(said) && Instant.now().isBefore(end)) {
            Thread.sleep(200);
            said = said();
        }
        return said;
    }

    private String said() {
        // as a whole it also waits for others
        return given().get(ready).jsonPath().getString("checks.find { it.name == 'time stamps' }.data.authority");
    }
}
