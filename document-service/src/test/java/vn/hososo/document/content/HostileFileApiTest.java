package vn.hososo.document.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.Pdfs;
import vn.hososo.kit.testing.PlatformResource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class HostileFileApiTest {
    private static final byte[] PROGRAM = "MZ\u0090\u0000\u0003".getBytes(StandardCharsets.ISO_8859_1);

    /** Name, file, the code it is refused with. */
    static Stream<Arguments> refused() {
        return Stream.of(
                bad("empty", () -> new byte[0], "FILE_EMPTY"),
                bad("text named .pdf", () -> "không phải PDF".getBytes(StandardCharsets.UTF_8), "FILE_NOT_PDF"),
                bad("ZIP named .pdf", HostilePdfs::zip, "FILE_NOT_PDF"),
                bad("encrypted", Pdfs::encrypted, "FILE_ENCRYPTED"),
                bad("script in the open action", HostilePdfs::openActionScript, "PDF_WITH_SCRIPT"),
                bad("script in the names", HostilePdfs::namedScript, "PDF_WITH_SCRIPT"),
                bad("script when closing", HostilePdfs::closingScript, "PDF_WITH_SCRIPT"),
                bad("script in an annotation", HostilePdfs::annotationScript, "PDF_WITH_SCRIPT"),
                bad("script in a form field", HostilePdfs::formFieldScript, "PDF_WITH_SCRIPT"),
                bad("XFA form", HostilePdfs::dynamicForm, "PDF_WITH_SCRIPT"),
                bad("launch action", HostilePdfs::launch, "PDF_WITH_LAUNCH"),
                bad(
                        "program by name",
                        () -> HostilePdfs.attached("hóa đơn.PDF.exe ", new byte[9]),
                        "PDF_WITH_EXECUTABLE"),
                bad("program by its bytes", () -> HostilePdfs.attached("ảnh.png", PROGRAM), "PDF_WITH_EXECUTABLE"),
                bad("bomb", () -> HostilePdfs.bomb(300L << 20), "PDF_BOMB"),
                bad("dense bomb", () -> HostilePdfs.bomb(96L << 20), "PDF_BOMB"),
                bad("bomb in a bomb", () -> HostilePdfs.bombInBomb(300L << 20), "PDF_BOMB"),
                bad("bomb in an object stream", HostilePdfs::structureBomb, "PDF_BOMB"),
                bad("two thousand million pages", HostilePdfs::tooManyPages, "PDF_BOMB"),
                bad("deeply nested", () -> HostilePdfs.nestedTooDeeply(200), "PDF_BOMB"),
                bad("program before it", () -> HostilePdfs.before("MZ\u0090\u0000 \n"), "FILE_POLYGLOT"),
                bad("page before it", () -> HostilePdfs.before("<HTML><script>x()</script>\n"), "FILE_POLYGLOT"),
                bad("ZIP before it", () -> HostilePdfs.join(HostilePdfs.zip(), Pdfs.pages(1)), "FILE_POLYGLOT"),
                bad("ZIP behind it", () -> HostilePdfs.behind(HostilePdfs.zip()), "FILE_POLYGLOT"),
                bad("ZIP around its end", HostilePdfs::zipWithComment, "FILE_POLYGLOT"),
                bad(
                        "page behind it",
                        () -> HostilePdfs.behind("\n<script>x()</script>".getBytes(StandardCharsets.US_ASCII)),
                        "FILE_POLYGLOT"));
    }

    static Stream<Arguments> honest() {
        return Stream.of(
                good("one page", () -> Pdfs.pages(1)),
                good("form", HostilePdfs::form),
                good("attached table", () -> HostilePdfs.attached("số liệu.xlsx", HostilePdfs.zip())),
                good("attached text", () -> HostilePdfs.attached("ghi chú", new byte[] {'a'})),
                good("white space before it", () -> HostilePdfs.before("\r\n  ")),
                good("blank scan", () -> HostilePdfs.bomb(26L << 20)),
                good("nested a little", () -> HostilePdfs.nestedTooDeeply(20)),
                good(
                        "comment behind it",
                        () -> HostilePdfs.behind("\n% made by a scanner\n\u0000".getBytes(StandardCharsets.US_ASCII))));
    }

    @ParameterizedTest(name = "{0} is {2}")
    @MethodSource("refused")
    void aHostileFileIsRefusedAndNothingStored(String name, Supplier<byte[]> file, String code) {
        // Given
        Office office = Office.commune();
        byte[] bytes = file.get();

        // When
        Response answer = office.register(Office.INCOMING, bytes);

        // Then
        answer.then().statusCode(422).body("code", equalTo(code));
        assertNothingStored(office, bytes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("honest")
    void anHonestFileIsAccepted(String name, Supplier<byte[]> file) {
        // Given
        byte[] bytes = file.get();

        // When
        Response answer = Office.commune().register(Office.INCOMING, bytes);

        // Then
        answer.then().statusCode(201).body("sha256", equalTo(Pdfs.sha256(bytes)));
        assertThat(stored(bytes)).hasBinaryContent(bytes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trickNames")
    void aTrickInTheFileNameIsRefusedAndNothingStored(String name, String disposition) {
        // Given
        Office office = Office.commune();
        byte[] bytes = Pdfs.pages(1);

        // When
        Response answer = registerAs(office, disposition, bytes);

        // Then
        answer.then()
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body("violations[0].field", equalTo("file"));
        assertNothingStored(office, bytes);
    }

    @Test
    void aVietnameseFileNameIsAccepted() {
        // When
        Response answer = registerAs(Office.commune(), "filename=\"báo cáo quý I (bản ký).pdf\"", Pdfs.pages(1));

        // Then
        answer.then().statusCode(201);
    }

    static Stream<Arguments> trickNames() {
        return Stream.of(
                Arguments.of("NUL", "filename=\"a\u0000.pdf\""),
                Arguments.of("encoded NUL", "filename*=UTF-8''a%00.pdf"),
                Arguments.of("right to left", "filename=\"a\u202Efdp.exe\""),
                Arguments.of("encoded right to left", "filename*=UTF-8''a%E2%80%AEfdp.exe"),
                Arguments.of("isolate", "filename=\"a\u2067fdp.exe\""),
                Arguments.of("slash", "filename=\"../../etc/a.pdf\""),
                Arguments.of("backslash", "filename*=UTF-8''C%3A%5Ca.pdf"),
                Arguments.of("bell", "filename=\"a\u0007.pdf\""));
    }

    private static Response registerAs(Office office, String disposition, byte[] file) {
        String border = UUID.randomUUID().toString();
        String head = "--" + border + "\r\nContent-Disposition: form-data; name=\"metadata\"\r\n\r\n" + Office.INCOMING
                + "\r\n--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; " + disposition
                + "\r\nContent-Type: application/pdf\r\n\r\n";
        byte[] body = HostilePdfs.join(
                head.getBytes(StandardCharsets.UTF_8),
                file,
                ("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return office.posting("clerk")
                .contentType("multipart/form-data; boundary=" + border)
                .body(body)
                .post("/api/documents/incoming");
    }

    private static void assertNothingStored(Office office, byte[] bytes) {
        assertThat(office.as("clerk").get("/api/documents/incoming").header("X-Total-Count"))
                .isEqualTo("0");
        assertThat(stored(bytes)).doesNotExist();
    }

    private static Path stored(byte[] bytes) {
        String sha256 = Pdfs.sha256(bytes);
        return Path.of("target/test-content/sha256", sha256.substring(0, 2), sha256 + ".pdf");
    }

    private static Arguments bad(String name, Supplier<byte[]> file, String code) {
        return Arguments.of(name, file, code);
    }

    private static Arguments good(String name, Supplier<byte[]> file) {
        return Arguments.of(name, file);
    }
}
