package vn.hososo.document.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.Pdfs;
import vn.hososo.kit.testing.Gate;
import vn.hososo.kit.testing.PlatformResource;

/** The same acts with the bytes in a bucket. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(value = S3Server.class, restrictToAnnotatedClass = true)
class S3ContentApiTest {
    private static final String PATH = "/api/documents/contents/";

    Gate gate;

    @AfterEach
    void open() {
        gate.open();
    }

    @Test
    void theExactBytesComeBack() {
        // Given
        Office office = Office.commune();
        byte[] file = HostilePdfs.join(Pdfs.pages(1), ("%" + "x".repeat(700_000)).getBytes());
        String revision = office.register(Office.INCOMING, file).path("currentRevisionId");

        // When
        Response whole = office.as("officer").get(PATH + revision);
        Response known = office.as("officer")
                .header("If-None-Match", whole.header("ETag"))
                .get(PATH + revision);

        // Then
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.asByteArray()).isEqualTo(file);
        assertThat(whole.contentType()).isEqualTo("application/pdf");
        assertThat(whole.header("Content-Length")).isEqualTo(Integer.toString(file.length));
        assertThat(known.statusCode()).isEqualTo(304);
        String sha256 = Pdfs.sha256(file);
        assertThat(Path.of("target/test-content/sha256", sha256.substring(0, 2), sha256 + ".pdf"))
                .doesNotExist();
    }

    @Test
    void aRangeIsAPartOfTheBytes() {
        // Given
        Office office = Office.commune();
        byte[] file = Pdfs.pages(2);
        String revision = office.register(Office.INCOMING, file).path("currentRevisionId");

        // When
        Response middle = office.as("officer").header("Range", "bytes=10-19").get(PATH + revision);
        Response end = office.as("officer").header("Range", "bytes=-5").get(PATH + revision);
        Response beyond =
                office.as("officer").header("Range", "bytes=99999999-").get(PATH + revision);

        // Then
        assertThat(middle.statusCode()).isEqualTo(206);
        assertThat(middle.header("Content-Range")).isEqualTo("bytes 10-19/" + file.length);
        assertThat(middle.asByteArray()).isEqualTo(Arrays.copyOfRange(file, 10, 20));
        assertThat(end.asByteArray()).isEqualTo(Arrays.copyOfRange(file, file.length - 5, file.length));
        assertThat(beyond.statusCode()).isEqualTo(416);
    }

    @Test
    void textIsReadFromTheBucketToo() {
        // Given
        Office office = Office.commune();
        String id = office.register(Office.INCOMING, Pdfs.saying("Cải tạo kênh mương nội đồng"))
                .path("id");

        // When
        List<String> found = List.of();
        for (int i = 0; i < 300 && found.isEmpty(); i++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            found = office.as("officer")
                    .queryParam("q", "kênh mương")
                    .get("/api/documents/search")
                    .path("items.id");
        }

        // Then
        assertThat(found).containsExactly(id);
    }

    @Test
    void printsAreMadeFromTheBucketToo() {
        // Given
        Office office = Office.commune();
        String revision = office.register(Office.INCOMING, Pdfs.pages(1)).path("currentRevisionId");

        // When
        Response print = office.as("officer").get(PATH + revision + "/print");

        // Then
        assertThat(print.statusCode()).isEqualTo(200);
        assertThat(print.contentType()).isEqualTo("application/pdf");
    }

    @Test
    void aBucketThatCannotBeReachedIsNoErrorOfTheSystem() {
        // Given
        Office office = Office.commune();
        String revision = office.register(Office.INCOMING, Pdfs.pages(1)).path("currentRevisionId");

        // When
        gate.cut();
        Response download = office.as("officer").get(PATH + revision);
        Response upload = office.register(Office.incoming(), Pdfs.pages(2));
        gate.open();

        // Then
        assertThat(List.of(download, upload))
                .allSatisfy(it -> it.then().statusCode(503).body("code", equalTo("PEER_UNAVAILABLE")));
        office.register(Office.incoming(), Pdfs.pages(2)).then().statusCode(201);
        office.as("officer").get(PATH + revision).then().statusCode(200);
    }
}
