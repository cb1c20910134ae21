package vn.hososo.document.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.Pdfs;
import vn.hososo.document.testing.Signer;
import vn.hososo.kit.testing.PlatformResource;

/** The organ's signature on annexes that are files of their own, between the document's number and its issue. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SignedAnnexApiTest {
    private static final String TITLE = "Phụ lục I: Biểu tổng hợp";

    private final Signer signer = new Signer();

    private String leaderSigned(Office office) {
        String id = office.submitted("QUYET_DINH");
        signer.sign(id, Signer.LEADER).then().statusCode(200);
        return id;
    }

    private static void number(Office office, String id) {
        office.act("clerk", id, "number", null).then().statusCode(200);
    }

    @Test
    void theSignedFileTakesThePlaceOfTheOneThatWasAdded() {
        // Given
        Office office = Office.commune();
        String id = leaderSigned(office);
        byte[] added = Pdfs.pages(3);
        byte[] signed = Pdfs.pages(3);
        String annex = office.annex(id, TITLE, added);
        number(office, id);
        JsonPath toSign = Signer.toSign(annex);

        // When
        Response stored = Signer.signAlone(annex, signed);

        // Then
        assertThat(toSign.getString("state")).isEqualTo("NUMBERED");
        assertThat(toSign.getString("number")).isEqualTo("01");
        assertThat(toSign.getString("symbol")).isEqualTo("QĐ-UBND");
        assertThat(toSign.getString("unitId")).isEqualTo(office.unitId().toString());
        assertThat(toSign.getString("part.kind")).isEqualTo("ANNEX");
        assertThat(toSign.getString("part.mainDocumentId")).isEqualTo(id);
        assertThat(toSign.getString("currentRevisionSha256")).isEqualTo(Pdfs.sha256(added));
        stored.then().statusCode(200).body("state", equalTo("ORGAN_SIGNED"));
        JsonPath seen = office.get(id).jsonPath();
        assertThat(seen.getString("state")).isEqualTo("NUMBERED");
        assertThat(seen.getString("annexes[0].revisionId")).isEqualTo(stored.path("revisionId"));
        assertThat(seen.getString("annexes[0].receivedRevisionId")).isEqualTo(toSign.getString("currentRevisionId"));
        assertThat(seen.getString("annexes[0].sha256")).isEqualTo(Pdfs.sha256(signed));
        assertThat(seen.getList("annexes[0].signatures.capacity")).isEqualTo(List.of("ORGAN"));
        assertThat(seen.getList("annexes[0].signatures.status")).isEqualTo(List.of("VALID"));
        assertThat(office.bytes(seen.getString("annexes[0].revisionId"))).isEqualTo(signed);
        assertThat(office.bytes(seen.getString("annexes[0].receivedRevisionId")))
                .isEqualTo(added);
        office.as("clerk")
                .get("/api/documents/outgoing/" + id + "/revisions")
                .then()
                .body("items.origin", contains("UPLOAD", "SIGNING"));
        assertThat(Signer.toSign(annex).getString("state")).isEqualTo("ORGAN_SIGNED");
    }

    @Test
    void theSameSignatureIsStoredOnceAndAnsweredTheSame() {
        // Given
        Office office = Office.commune();
        String id = leaderSigned(office);
        String annex = office.annex(id, TITLE, Pdfs.pages(1));
        number(office, id);
        byte[] file = Pdfs.pages(1);
        UUID signature = UUID.randomUUID();
        String metadata = Signer.alone(Signer.toSign(annex).getString("currentRevisionId"), signature, file);

        // When
        Response unknown = Signer.request().get("/internal/documents/" + annex + "/revisions/" + signature);
        Response first = Signer.put(annex, signature, metadata, file);
        Response again = Signer.put(annex, signature, metadata, file);
        Response asked = Signer.request().get("/internal/documents/" + annex + "/revisions/" + signature);

        // Then
        unknown.then().statusCode(404).body("code", equalTo("SIGNED_REVISION_NOT_FOUND"));
        first.then().statusCode(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(asked.asString()).isEqualTo(first.asString());
    }

    @Test
    void whatIsOutOfTurnOrNotVerifiedIsRefused() {
        // Given
        Office office = Office.commune();
        String id = leaderSigned(office);
        byte[] added = Pdfs.pages(1);
        String annex = office.annex(id, TITLE, added);
        byte[] file = Pdfs.pages(1);
        String revision = Signer.toSign(annex).getString("currentRevisionId");

        // When
        Response early = Signer.signAlone(annex, file);
        number(office, id);
        Response stale = put(annex, UUID.randomUUID().toString(), "ORGAN", "VALID", file, file);
        Response leaders = put(annex, revision, "LEADER", "VALID", file, file);
        Response invalid = put(annex, revision, "ORGAN", "INVALID", file, file);
        Response otherBytes = put(annex, revision, "ORGAN", "VALID", file, Pdfs.pages(2));
        Response unknown = Signer.request().get("/internal/documents/" + UUID.randomUUID());
        Response nobody = RestAssured.get("/internal/documents/" + annex);
        JsonPath untouched = office.get(id).jsonPath();
        Signer.signAlone(annex, file).then().statusCode(200);
        Response twice = Signer.signAlone(annex, Pdfs.pages(1));

        // Then
        early.then().statusCode(409).body("code", equalTo("OUTGOING_STATE_CONFLICT"));
        stale.then().statusCode(409).body("code", equalTo("REVISION_NOT_CURRENT"));
        leaders.then().statusCode(422).body("code", equalTo("REVISION_NOT_VERIFIED"));
        invalid.then().statusCode(422).body("code", equalTo("REVISION_NOT_VERIFIED"));
        otherBytes.then().statusCode(422).body("code", equalTo("FILE_DIGEST_MISMATCH"));
        unknown.then().statusCode(404).body("code", equalTo("OUTGOING_NOT_FOUND"));
        nobody.then().statusCode(401);
        assertThat(untouched.getString("annexes[0].sha256")).isEqualTo(Pdfs.sha256(added));
        assertThat(untouched.getList("annexes[0].signatures")).isEmpty();
        twice.then().statusCode(409).body("code", equalTo("REVISION_NOT_CURRENT"));
    }

    @Test
    void noDocumentIsIssuedElectronicallyBeforeItsAnnexesAreSigned() {
        // Given
        Office office = Office.commune();
        String id = leaderSigned(office);
        String first = office.annex(id, TITLE, Pdfs.pages(1));
        String second = office.annex(id, "Phụ lục II", Pdfs.pages(1));
        number(office, id);
        Signer.signAlone(first, Pdfs.pages(1)).then().statusCode(200);
        signer.sign(id, Signer.ORGAN).then().statusCode(200);

        // When
        Response early = office.act("clerk", id, "issue", null);
        Signer.signAlone(second, Pdfs.pages(1)).then().statusCode(200);
        Response issued = office.act("clerk", id, "issue", null);

        // Then
        early.then()
                .statusCode(409)
                .body("code", equalTo("SIGNATURES_MISSING"))
                .body("detail", containsString("Phụ lục II"));
        issued.then().statusCode(200).body("state", equalTo("ISSUED")).body("annexes", hasSize(2));
    }

    @Test
    void whatIsIssuedKeepsItsAnnexesAsTheyAre() {
        // Given: on paper, where annexes need no digital signature
        Office office = Office.commune();
        String id = office.submitted("QUYET_DINH");
        String annex = office.annex(id, TITLE, Pdfs.pages(1));
        office.act("clerk", id, "issue", "{\"form\":\"PAPER\",\"reason\":\"Ký tay\"}")
                .then()
                .statusCode(200);

        // When
        Response late = Signer.signAlone(annex, Pdfs.pages(1));

        // Then
        late.then().statusCode(409).body("code", equalTo("OUTGOING_STATE_CONFLICT"));
        assertThat(Signer.toSign(annex).getString("state")).isEqualTo("ISSUED");
    }

    private static Response put(
            String annex, String revision, String capacity, String status, byte[] declared, byte[] file) {
        UUID signature = UUID.randomUUID();
        return Signer.put(
                annex,
                signature,
                Signer.metadata(
                        revision,
                        capacity,
                        Pdfs.sha256(declared),
                        List.of(Signer.signature(signature, capacity, status))),
                file);
    }
}
