package vn.hososo.document.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.Pdfs;
import vn.hososo.kit.testing.PlatformResource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ContentApiTest {
    private static final String PATH = "/api/documents/contents/";

    @Test
    void theExactBytesComeBack() {
        // Given
        Office office = Office.commune();
        byte[] file = Pdfs.pages(2);
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
        assertThat(whole.header("ETag")).isEqualTo("\"" + Pdfs.sha256(file) + "\"");
        assertThat(whole.header("Content-Disposition")).isEqualTo("inline; filename=\"" + revision + ".pdf\"");
        assertThat(known.statusCode()).isEqualTo(304);
    }

    @Test
    void aRangeIsAPartOfTheBytes() {
        // Given
        Office office = Office.commune();
        byte[] file = Pdfs.pages(2);
        String revision = office.register(Office.INCOMING, file).path("currentRevisionId");

        // When
        Response middle = office.as("officer").header("Range", "bytes=10-19").get(PATH + revision);
        Response beyond =
                office.as("officer").header("Range", "bytes=99999999-").get(PATH + revision);

        // Then
        assertThat(middle.statusCode()).isEqualTo(206);
        assertThat(middle.header("Content-Range")).isEqualTo("bytes 10-19/" + file.length);
        assertThat(middle.asByteArray()).isEqualTo(Arrays.copyOfRange(file, 10, 20));
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(beyond.<String>path("code")).isEqualTo("RANGE_NOT_SATISFIABLE");
        assertThat(beyond.header("Content-Range")).isEqualTo("bytes */" + file.length);
    }

    @Test
    void aPrintSaysWhereItCameFromAndTheOriginalStaysAsItWas() throws IOException {
        // Given
        Office office = Office.commune();
        byte[] file = Pdfs.saying("Quyết định nâng lương");
        String revision = office.register(Office.INCOMING, file).path("currentRevisionId");

        // When
        Response print = office.as("officer").get(PATH + revision + "/print");

        // Then
        assertThat(print.statusCode()).isEqualTo(200);
        assertThat(print.contentType()).isEqualTo("application/pdf");
        assertThat(print.header("Cache-Control")).isEqualTo("no-store");
        assertThat(text(print.asByteArray()))
                .contains("Quyết định nâng lương")
                .contains("In từ hệ thống Hồ Sơ Số lúc ")
                .contains("bởi Người dùng officer." + office.unitId());
        assertThat(office.as("officer").get(PATH + revision).asByteArray()).isEqualTo(file);
    }

    @Test
    void everyPageOfAPrintIsMarkedAndFormsBecomePictures() throws IOException {
        // Given
        Office office = Office.commune();
        String pages = office.register(Office.INCOMING, Pdfs.pages(3)).path("currentRevisionId");
        String form = office.register(Office.INCOMING.replace("\"12\"", "\"13\""), HostilePdfs.form())
                .path("currentRevisionId");

        // When
        Response printed = office.as("officer").get(PATH + pages + "/print");
        Response flat = office.as("officer").get(PATH + form + "/print");

        // Then
        assertThat(text(printed.asByteArray()).split("In từ hệ thống", -1)).hasSize(4);
        try (PDDocument document = Loader.loadPDF(flat.asByteArray())) {
            assertThat(document.getDocumentCatalog().getAcroForm().getFields()).isEmpty();
        }
    }

    @Test
    void aPrintIsForReadersOnly() {
        // Given
        Office office = Office.commune();
        String revision = office.register(Office.INCOMING).path("currentRevisionId");

        // When
        Response foreigner = Office.commune().as("officer").get(PATH + revision + "/print");
        Response unknown = office.as("officer").get(PATH + UUID.randomUUID() + "/print");
        Response withoutToken = io.restassured.RestAssured.get(PATH + revision + "/print");

        // Then
        foreigner.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        unknown.then().statusCode(404).body("code", equalTo("CONTENT_NOT_FOUND"));
        withoutToken.then().statusCode(401);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void foreignersAndUnknownIdsAreRefused() {
        // Given
        Office office = Office.commune();
        String revision = office.register(Office.INCOMING).path("currentRevisionId");

        // When
        Response foreigner = Office.commune().as("officer").get(PATH + revision);
        Response unknown = office.as("officer").get(PATH + UUID.randomUUID());
        Response nonsense = office.as("officer").get(PATH + "nonsense");

        // Then
        foreigner.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        unknown.then().statusCode(404).body("code", equalTo("CONTENT_NOT_FOUND"));
        nonsense.then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }
}
