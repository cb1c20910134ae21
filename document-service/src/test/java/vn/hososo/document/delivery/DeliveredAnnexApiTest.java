package vn.hososo.document.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.Pdfs;
import vn.hososo.document.testing.Signer;
import vn.hososo.kit.testing.PlatformResource;

/** Annexes in files of their own go with their document, signed. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DeliveredAnnexApiTest {
    private static final String TITLE = "Phụ lục I: Biểu tổng hợp";

    private static String issued(Office from, byte[] signedAnnex, Office... to) {
        Signer signer = new Signer();
        String id = Post.drafted(from, Post.recipients(to), "");
        String annex = from.annex(id, TITLE, Pdfs.pages(2));
        from.act("officer", id, "submission", null).then().statusCode(200);
        signer.sign(id, Signer.LEADER).then().statusCode(200);
        from.act("clerk", id, "number", null).then().statusCode(200);
        signer.sign(id, Signer.ORGAN).then().statusCode(200);
        Signer.signAlone(annex, signedAnnex).then().statusCode(200);
        from.act("clerk", id, "issue", null).then().statusCode(200);
        return id;
    }

    @Test
    void theReceiverGetsTheSignedAnnexAndPassesItOn() {
        // Given
        Office from = Office.commune();
        Office to = Office.commune();
        Office third = Office.commune();
        byte[] signed = Pdfs.pages(2);
        issued(from, signed, to);
        String arrived = Post.arrived(to);

        // When
        JsonPath seen = Post.read(to, arrived).jsonPath();
        String incoming = Post.accept(to, arrived).path("incomingId");
        Post.passOn(to, incoming, third).then().statusCode(200);

        // Then
        assertThat(seen.getString("annexes[0].title")).isEqualTo(TITLE);
        assertThat(seen.getString("annexes[0].sha256")).isEqualTo(Pdfs.sha256(signed));
        assertThat(to.bytes(seen.getString("annexes[0].revisionId"))).isEqualTo(signed);
        JsonPath further = Post.read(third, Post.arrived(third)).jsonPath();
        assertThat(third.bytes(further.getString("annexes[0].revisionId"))).isEqualTo(signed);
    }

    @Test
    void whatIsTakenBackTakesItsAnnexesAlong() {
        // Given
        Office from = Office.commune();
        Office to = Office.commune();
        String id = issued(from, Pdfs.pages(1), to);
        String arrived = Post.arrived(to);
        String annex = Post.read(to, arrived).path("annexes[0].revisionId");

        // When
        Post.recall(from, id).then().statusCode(200);

        // Then
        Post.read(to, arrived).then().body("annexes.title", contains(TITLE));
        assertThat(Post.read(to, arrived).<String>path("annexes[0].revisionId")).isNull();
        to.as("clerk").get("/api/documents/contents/" + annex).then().statusCode(404);
    }

    @Test
    void anExportHasTheSignedAnnexesOnBothSides() throws IOException {
        // Given
        Office from = Office.commune();
        Office to = Office.commune();
        byte[] signed = Pdfs.pages(2);
        String id = issued(from, signed, to);
        String incoming = Post.accept(to, Post.arrived(to)).path("incomingId");
        String sent = from.open("Việc đi", null).path("id");
        from.as("officer")
                .contentType(ContentType.JSON)
                .body("{\"itemKind\":\"OUTGOING\",\"documentId\":\"%s\"}".formatted(id))
                .post("/api/documents/dossiers/" + sent + "/documents")
                .then()
                .statusCode(200);
        String received = to.open("Việc đến", incoming).path("id");

        for (Map<String, byte[]> files : List.of(export(from, sent), export(to, received))) {
            // When
            String annex = files.keySet().stream()
                    .filter(name -> name.startsWith("documents/001-") && name.endsWith("-phu-luc-01.pdf"))
                    .findFirst()
                    .orElseThrow();

            // Then
            assertThat(files.get(annex)).isEqualTo(signed);
            assertThat(new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8))
                    .contains(Pdfs.sha256(signed) + "  " + annex);
            assertThat(new String(files.get("index.xml"), StandardCharsets.UTF_8))
                    .contains("<AnnexTitle>" + TITLE + "</AnnexTitle>", "<AnnexFile>" + annex + "</AnnexFile>");
        }
    }

    @Test
    void aDocumentWithoutAnnexesBringsNone() {
        Office from = Office.commune();
        Office to = Office.commune();
        Post.issue(from, to);

        Post.read(to, Post.arrived(to)).then().body("annexes", empty());
    }

    private static Map<String, byte[]> export(Office office, String dossier) throws IOException {
        byte[] packed = office.as("officer")
                .get("/api/documents/dossiers/" + dossier + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
