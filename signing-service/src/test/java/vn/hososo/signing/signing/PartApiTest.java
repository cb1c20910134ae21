package vn.hososo.signing.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.signing.FakeDocumentService;
import vn.hososo.signing.FakeDocumentService.Accident;
import vn.hososo.signing.Office;
import vn.hososo.signing.OutsideTools;
import vn.hososo.signing.Peers;
import vn.hososo.signing.PeersResource;
import vn.hososo.signing.SignatureEvents;
import vn.hososo.signing.TestDraft;
import vn.hososo.signing.TestPdf;
import vn.hososo.signing.TestPki;
import vn.hososo.signing.document.Pdf;

/** Annexes in files of their own and copies: the organ's signature alone, told to nobody but document-service. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PeersResource.class)
class PartApiTest {

    private static final String SIGNATURES = "/api/signing/signatures";

    private final FakeDocumentService documents = Peers.documents();

    @AfterEach
    void everythingRunsAgain() {
        documents.meets(Accident.NONE);
        Peers.tsa().fail(false);
    }

    @Test
    void theOrganSignsAnAnnexWithWordsInItsCorner() throws Exception {
        // Given
        var office = Office.ready();
        var main = numbered(office);
        var annex = documents.annex(main, table());
        var received = documents.content(annex);

        // When
        String id = office.signAsOrgan(annex)
                .statusCode(201)
                .body("documentId", equalTo(annex.toString()))
                .body("capacity", equalTo("ORGAN"))
                .body("verdict.status", equalTo("VALID"))
                .extract()
                .path("id");

        // Then
        var signed = documents.content(annex);
        assertThat(signed.beyond(received)).isPresent();
        assertThat(OutsideTools.pdfsig(signed).text()).contains("Signature is Valid");
        assertThat(OutsideTools.qpdfCheck(signed).code()).isNotEqualTo(2);
        assertThat(shown(signed))
                .contains("Ủy ban nhân dân thị trấn Thứa", "Kèm theo văn bản số: 07/QĐ-UBND")
                .containsPattern("Thời gian ký: \\d\\d\\.\\d\\d\\.\\d{4} \\d\\d:\\d\\d:\\d\\d\\h\\+07:00");
        var metadata = documents.metadata(UUID.fromString(id));
        assertThat(metadata.get("capacity").asText()).isEqualTo("ORGAN");
        assertThat(metadata.get("signatures")).hasSize(1);
        office.asClerk()
                .get(SIGNATURES + "?documentId=" + annex)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        office.signAsOrgan(main).statusCode(201);
        assertThat(events(annex)).isEmpty();
        assertThat(events(main)).hasSize(2);
    }

    @Test
    void aCopySaysItsFormAndWhoMadeIt() throws Exception {
        // Given
        var office = Office.ready();
        var received = documents.submitted(office.unit, TestPdf.decision("Trần Văn Bình"));
        var copy = documents.copy(received, documents.content(received), "Sao y");

        // When
        office.signAsOrgan(copy).statusCode(201).body("verdict.status", equalTo("VALID"));

        // Then
        assertThat(shown(documents.content(copy)))
                .containsSubsequence("Sao y", "Ủy ban nhân dân thị trấn Thứa", "Thời gian ký:")
                .doesNotContain("Kèm theo");
        assertThat(events(copy)).isEmpty();
        refused(office.signAsOrgan(copy), 409, "ALREADY_SIGNED");
    }

    @Test
    void aTraySignsADocumentAndItsAnnexesTogether() throws Exception {
        // Given
        var office = Office.ready();
        var main = numbered(office);
        var first = documents.annex(main, table());
        var second = documents.annex(main, TestPdf.blank(PDRectangle.A4, 90, 2));
        var tray = List.of(main, first, second).stream()
                .map(id -> Map.of("documentId", id, "revisionId", documents.revision(id)))
                .toList();

        // When
        String batch = office.asClerk()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("capacity", "ORGAN", "pin", TestPki.PIN, "documents", tray))
                .post("/api/signing/batches")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        // Then
        var end = Instant.now().plusSeconds(60);
        while (!"DONE".equals(state(office, batch)) && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        assertThat(state(office, batch)).isEqualTo("DONE");
        for (var id : List.of(main, first, second)) {
            assertThat(documents.state(id)).isEqualTo("ORGAN_SIGNED");
        }
    }

    @Test
    void whatTheDecreeForbidsIsRefusedAndNothingIsStored() throws Exception {
        // Given
        var office = Office.ready();
        var other = Office.ready();
        var submitted = documents.submitted(office.unit, TestPdf.decision("Nguyễn Văn Hùng"));
        var early = documents.annex(submitted, table());
        office.signAsLeader(submitted).statusCode(201);
        var unnumbered = documents.annex(submitted, table());
        documents.number(submitted);
        var annex = documents.annex(submitted, table());
        var received = documents.revision(annex);
        var inked = documents.submitted(office.unit, TestPdf.decision("Nguyễn Văn Hùng"));
        documents.number(inked);
        var ofInked = documents.annex(inked, table());

        // When, Then
        refused(office.signAsOrgan(early), 409, "LEADER_SIGNATURE_MISSING");
        refused(office.signAsOrgan(unnumbered), 409, "NUMBER_MISSING");
        refused(office.signAsOrgan(ofInked), 409, "LEADER_SIGNATURE_MISSING");
        refused(other.signAsOrgan(annex), 403, "FORBIDDEN");
        refused(office.signAsLeader(annex), 409, "DOCUMENT_NOT_SIGNABLE");
        refused(Office.sign(office.asLeader(), key(), Office.order(annex, "ORGAN")), 403, "FORBIDDEN");
        var stale = Office.order(annex, "ORGAN");
        stale.put("revisionId", UUID.randomUUID());
        refused(Office.sign(office.asClerk(), key(), stale), 409, "REVISION_NOT_CURRENT");
        documents.change(annex, "state", "ISSUED");
        refused(office.signAsOrgan(annex), 409, "DOCUMENT_NOT_SIGNABLE");
        documents.change(annex, "state", "RECALLED");
        refused(office.signAsOrgan(annex), 409, "DOCUMENT_NOT_SIGNABLE");
        assertThat(documents.revision(annex)).isEqualTo(received);
    }

    @Test
    void whatIsNoPdfOrMayNotBeChangedIsNotSigned() throws Exception {
        // Given
        var office = Office.ready();
        var main = numbered(office);
        var noPdf = documents.annex(main, new Pdf("%PDF không phải".getBytes(StandardCharsets.UTF_8)));

        // When, Then
        refused(office.signAsOrgan(noPdf), 422, "PDF_UNREADABLE");
        Peers.tsa().fail(true);
        var annex = documents.annex(main, table());
        refused(office.signAsOrgan(annex), 503, "TIMESTAMP_UNAVAILABLE");
        assertThat(documents.state(annex)).isEqualTo("NUMBERED");
    }

    @Test
    void anAnswerLostOnTheWayIsAskedForAndTheAnnexSignedOnce() throws Exception {
        // Given
        var office = Office.ready();
        var annex = documents.annex(numbered(office), table());
        var key = key();
        var order = Office.order(annex, "ORGAN");
        documents.meets(Accident.ANSWER_LOST);
        refused(Office.sign(office.asClerk(), key, order), 503, "PEER_UNAVAILABLE");
        documents.meets(Accident.NONE);

        // When
        Office.sign(office.asClerk(), key, order)
                .statusCode(201)
                .body("revisionId", equalTo(documents.revision(annex).toString()));

        // Then
        try (var pdf = Loader.loadPDF(documents.content(annex).bytes())) {
            assertThat(pdf.getSignatureDictionaries()).hasSize(1);
        }
        assertThat(events(annex)).isEmpty();
    }

    private UUID numbered(Office office) throws IOException {
        var id = documents.submitted(office.unit, TestPdf.decision("Nguyễn Văn Hùng"));
        office.signAsLeader(id).statusCode(201);
        documents.number(id);
        return id;
    }

    private static Pdf table() throws IOException {
        return TestDraft.on(PDRectangle.A4, 0)
                .line(0, 13, 230, 90, "PHỤ LỤC I: BIỂU TỔNG HỢP")
                .pdf();
    }

    /** The words in the appearance of the newest signature. */
    private static String shown(Pdf pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.bytes())) {
            document.getDocumentCatalog().getAcroForm(null).flatten();
            return new PDFTextStripper().getText(document);
        }
    }

    private static String state(Office office, String batch) {
        return office.asClerk().get("/api/signing/batches/" + batch).path("state");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static List<JsonNode> events(UUID document) {
        return SignatureEvents.told(document);
    }

    private static void refused(ValidatableResponse response, int status, String code) {
        response.statusCode(status).body("code", equalTo(code));
    }
}
