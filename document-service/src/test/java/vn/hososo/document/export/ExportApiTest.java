package vn.hososo.document.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.Pdfs;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ExportApiTest {
    private static final String PATH = "/api/documents/dossiers/";

    private static Response export(Office office, String id) {
        return office.as("officer").get(PATH + id + "/export");
    }

    private static String issuedInto(Office office, String dossier) {
        String id = office.organSigned("QUYET_DINH");
        office.act("clerk", id, "issue", null).then().statusCode(200);
        add(office, dossier, "OUTGOING", id);
        return id;
    }

    private static void add(Office office, String dossier, String kind, String document) {
        office.as("officer")
                .contentType(ContentType.JSON)
                .body("{\"itemKind\":\"%s\",\"documentId\":\"%s\"}".formatted(kind, document))
                .post(PATH + dossier + "/documents")
                .then()
                .statusCode(200);
    }

    private static byte[] bytesOf(Office office, String revisionId) {
        return office.as("officer").get("/api/documents/contents/" + revisionId).asByteArray();
    }

    @Test
    void anExportOfAClosedDossierVerifiesOnItsOwn() throws Exception {
        // Given
        Office office = Office.commune();
        byte[] received = Pdfs.pages(3);
        String incoming = office.register(Office.INCOMING, received).path("id");
        String id = office.open("Báo cáo <quý> & \\\"năm\\\"", incoming).path("id");
        String decision = issuedInto(office, id);
        Response seen = office.as("officer").get(PATH + id);
        Response closed = office.as("officer")
                .header("If-Match", seen.header("ETag"))
                .contentType(ContentType.JSON)
                .body("{\"retention\":\"Vĩnh viễn\"}")
                .post(PATH + id + "/closure");

        // When
        Response exported = export(office, id);

        // Then
        closed.then().statusCode(200);
        exported.then().statusCode(200).contentType("application/zip");
        Map<String, byte[]> files = unzipped(exported.asByteArray());
        assertThat(files.keySet()).contains("index.pdf", "index.xml", "metadata.xml", "manifest.json", "SHA256SUMS");
        requireSums(files);
        List<Element> index = elements(files.get("index.xml"), "Document");
        assertThat(index).hasSize(2);
        requireIndexFits(index, files);
        assertThat(files.get(text(index.get(0), "File"))).isEqualTo(received);
        assertThat(text(index.get(0), "IssuedDate")).isEqualTo("01/03/2021");
        assertThat(text(index.get(0), "OrganName")).isEqualTo("Sở Nội vụ tỉnh Bắc Ninh");
        assertThat(text(index.get(1), "DocumentId")).isEqualTo(decision);
        assertThat(files.get(text(index.get(1), "File")))
                .isEqualTo(bytesOf(office, closed.path("documents[1].revisionId")));
        assertThat(text(index.get(1), "OrganName")).isEqualTo("Đơn vị " + office.key());
        Element dossier = parsed(files.get("metadata.xml")).getDocumentElement();
        assertThat(text(dossier, "Title")).isEqualTo("Báo cáo <quý> & \"năm\"");
        assertThat(text(dossier, "OrganId")).isEqualTo(office.key());
        assertThat(text(dossier, "FileNotation")).isEqualTo("01");
        assertThat(text(dossier, "Maintenance")).isEqualTo("Vĩnh viễn");
        assertThat(text(dossier, "DocTotal")).isEqualTo("2");
        assertThat(text(dossier, "PageTotal")).isEqualTo("4");
        try (var pdf = Loader.loadPDF(files.get("index.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("MỤC LỤC VĂN BẢN TRONG HỒ SƠ", "01/03/2021", "12/SNV-VP");
        }
    }

    @Test
    void theOrderIsThatOfTimeAndRemovedDocumentsStayBehind() throws Exception {
        // Given
        Office office = Office.commune();
        String late = office.register(Office.INCOMING.replace("2021-03-01", "2021-05-01"))
                .path("id");
        String early = office.register(Office.INCOMING.replace("2021-03-01", "2021-02-01"))
                .path("id");
        String gone = office.registered();
        String id = office.open("Thứ tự", late).path("id");
        add(office, id, "INCOMING", gone);
        add(office, id, "INCOMING", early);
        office.as("officer")
                .header("If-Match", office.as("officer").get(PATH + id).header("ETag"))
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"Nhầm\"}")
                .post(PATH + id + "/documents/" + gone + "/removal")
                .then()
                .statusCode(200);

        // When
        Map<String, byte[]> files = unzipped(export(office, id).asByteArray());

        // Then
        List<Element> index = elements(files.get("index.xml"), "Document");
        assertThat(index.stream().map(it -> text(it, "DocumentId"))).containsExactly(early, late);
        assertThat(index.stream().map(it -> text(it, "DocOrdinal"))).containsExactly("3", "1");
        requireSums(files);
        requireIndexFits(index, files);
    }

    @Test
    void nothingIsLeftBehindOnTheDisk() throws Exception {
        // Given
        Office office = Office.commune();
        String id = office.open("Tạm", office.registered()).path("id");
        Set<Path> before = temporaries();

        // When
        export(office, id).then().statusCode(200);

        // Then
        requireGone(before);
    }

    @Test
    void onlyReadersExport() {
        // Given
        Office office = Office.commune();
        Office other = Office.commune();
        String id = office.open("Nội bộ", null).path("id");
        String tag = office.as("officer").get(PATH + id).header("ETag");
        office.as("officer")
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body("{\"scope\":\"RESTRICTED\",\"usernames\":[]}")
                .put(PATH + id + "/rights")
                .then()
                .statusCode(200);

        // When
        Response foreign = export(other, id);
        Response restricted = given().auth()
                .oauth2(Tokens.user("another", office.unitId(), "officer"))
                .get(PATH + id + "/export");
        Response leader = office.as("leader").get(PATH + id + "/export");
        Response unknown = export(office, UUID.randomUUID().toString());
        Response role = office.as("unit-admin").get(PATH + id + "/export");

        // Then
        foreign.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        restricted.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        leader.then().statusCode(200);
        unknown.then().statusCode(404).body("code", equalTo("DOSSIER_NOT_FOUND"));
        role.then().statusCode(403);
        RestAssured.get(PATH + id + "/export").then().statusCode(401);
    }

    /** The file goes after the last byte has left, which the client may see a moment earlier. */
    private static void requireGone(Set<Path> before) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!before.containsAll(temporaries()) && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(temporaries()).isSubsetOf(before);
    }

    private static Set<Path> temporaries() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return new TreeSet<>(files.filter(it -> it.getFileName().toString().startsWith("hososo-export-"))
                    .toList());
        }
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(files.put(entry.getName(), in.readAllBytes())).isNull();
            }
        }
        return files;
    }

    /** What {@code sha256sum -c SHA256SUMS} does, and that no file goes without a sum. */
    private static void requireSums(Map<String, byte[]> files) throws Exception {
        List<String> summed = new ArrayList<>();
        for (String line : new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            String[] parts = line.split("  ", 2);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(files.get(parts[1]));
            assertThat(HexFormat.of().formatHex(digest)).as(parts[1]).isEqualTo(parts[0]);
            summed.add(parts[1]);
        }
        summed.add("SHA256SUMS");
        assertThat(summed).containsExactlyInAnyOrderElementsOf(files.keySet());
    }

    private static void requireIndexFits(List<Element> index, Map<String, byte[]> files) {
        assertThat(index.stream().map(it -> text(it, "File")))
                .containsExactlyInAnyOrderElementsOf(files.keySet().stream()
                        .filter(it -> it.startsWith("documents/"))
                        .toList());
        index.forEach(it -> assertThat(Pdfs.sha256(files.get(text(it, "File")))).isEqualTo(text(it, "Sha256")));
    }

    private static Document parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<Element> elements(byte[] xml, String name) throws Exception {
        var found = parsed(xml).getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }
}
