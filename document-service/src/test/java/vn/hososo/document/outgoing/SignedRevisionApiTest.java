package vn.hososo.document.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionNamed;
import org.junit.jupiter.api.Test;
import vn.hososo.document.content.HostilePdfs;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.Pdfs;
import vn.hososo.document.testing.Signer;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SignedRevisionApiTest {

    private static String metadata(String revisionId, String capacity, byte[] file, UUID signatureId, String status) {
        return Signer.metadata(
                revisionId, capacity, Pdfs.sha256(file), List.of(Signer.signature(signatureId, capacity, status)));
    }

    @Test
    void signingServiceSeesWhatItNeeds() {
        // Given
        Office office = Office.commune();
        String id = office.submitted("BAO_CAO");

        // When
        JsonPath document = Signer.toSign(id);

        // Then
        assertThat(document.getString("state")).isEqualTo("SUBMITTED");
        assertThat(document.getString("unitKey")).isEqualTo(office.key());
        assertThat(document.getString("unitValidFrom")).isEqualTo("2000-01-01");
        assertThat(document.getString("signerTitle")).isEqualTo("Chủ tịch");
        byte[] bytes = Signer.request()
                .get("/internal/contents/" + document.getString("currentRevisionId"))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(Pdfs.sha256(bytes)).isEqualTo(document.getString("currentRevisionSha256"));
    }

    @Test
    void theSameSignatureIsStoredOnceAndAnsweredTheSame() {
        // Given
        Office office = Office.commune();
        String id = office.submitted("BAO_CAO");
        String revision = Signer.toSign(id).getString("currentRevisionId");
        UUID signature = UUID.randomUUID();
        byte[] file = Pdfs.pages(1);
        String metadata = metadata(revision, Signer.LEADER, file, signature, "VALID");

        // When
        Response first = Signer.put(id, signature, metadata, file);
        Response again = Signer.put(id, signature, metadata, file);
        Response asked = Signer.request().get("/internal/documents/" + id + "/revisions/" + signature);

        // Then
        first.then().statusCode(200).body("state", equalTo("LEADER_SIGNED"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(asked.asString()).isEqualTo(first.asString());
    }

    @Test
    void signaturesOutOfTurnOrOnOldRevisionsAreConflicts() {
        // Given
        Office office = Office.commune();
        String submitted = office.submitted("BAO_CAO");
        String signed = office.leaderSigned("BAO_CAO");
        String draft = office.drafted("BAO_CAO");
        String onPaper = office.submitted("BAO_CAO");
        office.act("clerk", onPaper, "number", "{\"form\":\"PAPER\"}").then().statusCode(200);

        // When
        Response organBeforeLeader = new Signer().sign(submitted, Signer.ORGAN);
        Response organBeforeNumber = new Signer().sign(signed, Signer.ORGAN);
        Response leaderTwice = new Signer().sign(signed, Signer.LEADER);
        Response unsubmitted = new Signer().sign(draft, Signer.LEADER);
        Response oldRevision =
                new Signer().sign(submitted, Signer.LEADER, UUID.randomUUID().toString());
        Response organWithoutLeader = new Signer().sign(onPaper, Signer.ORGAN);

        // Then
        List.of(organBeforeLeader, organBeforeNumber, leaderTwice, unsubmitted)
                .forEach(it -> it.then().statusCode(409).body("code", equalTo("OUTGOING_STATE_CONFLICT")));
        oldRevision.then().statusCode(409).body("code", equalTo("REVISION_NOT_CURRENT"));
        organWithoutLeader.then().statusCode(409).body("code", equalTo("SIGNATURES_MISSING"));
        office.get(submitted).then().body("state", equalTo("SUBMITTED"));
    }

    @Test
    void invalidSignaturesAndOtherBytesAreRefused() {
        // Given
        Office office = Office.commune();
        String id = office.submitted("BAO_CAO");
        String revision = Signer.toSign(id).getString("currentRevisionId");
        UUID signature = UUID.randomUUID();
        byte[] file = Pdfs.pages(1);

        // When
        Response indeterminate =
                Signer.put(id, signature, metadata(revision, Signer.LEADER, file, signature, "INDETERMINATE"), file);
        Response otherBytes =
                Signer.put(id, signature, metadata(revision, Signer.LEADER, file, signature, "VALID"), Pdfs.pages(1));
        Response unknown = Signer.request().get("/internal/documents/" + id + "/revisions/" + signature);

        // Then
        indeterminate.then().statusCode(422).body("code", equalTo("REVISION_NOT_VERIFIED"));
        otherBytes.then().statusCode(422).body("code", equalTo("FILE_DIGEST_MISMATCH"));
        unknown.then().statusCode(404).body("code", equalTo("SIGNED_REVISION_NOT_FOUND"));
        office.get(id).then().body("currentRevisionId", equalTo(revision));
    }

    private static byte[] content(String revision) {
        return Signer.request()
                .get("/internal/contents/" + revision)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static byte[] joined(byte[] file, byte[] update) {
        byte[] whole = Arrays.copyOf(file, file.length + update.length);
        System.arraycopy(update, 0, whole, file.length, update.length);
        return whole;
    }

    @Test
    void anUpdateIsKeptBehindTheFileThatItUpdates() {
        // Given
        Office office = Office.commune();
        String id = office.submitted("BAO_CAO");
        String revision = Signer.toSign(id).getString("currentRevisionId");
        byte[] file = content(revision);
        byte[] update = Pdfs.update(file, new PDActionNamed());
        UUID signature = UUID.randomUUID();
        String metadata = metadata(revision, Signer.LEADER, joined(file, update), signature, "VALID");

        // When
        Response first = Signer.putUpdate(id, signature, metadata, update);
        Response again = Signer.putUpdate(id, signature, metadata, update);

        // Then
        first.then().statusCode(200).body("state", equalTo("LEADER_SIGNED"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(content(first.jsonPath().getString("revisionId"))).isEqualTo(joined(file, update));
        assertThat(content(revision)).isEqualTo(file);
    }

    @Test
    void anUpdateIsExaminedLikeAFile() {
        // Given
        Office office = Office.commune();
        String id = office.submitted("BAO_CAO");
        String revision = Signer.toSign(id).getString("currentRevisionId");
        byte[] file = content(revision);
        byte[] harmless = Pdfs.update(file, new PDActionNamed());
        byte[] script = Pdfs.update(file, new PDActionJavaScript("app.alert(1)"));
        byte[] bomb = HostilePdfs.bomb(300L << 20);
        UUID signature = UUID.randomUUID();
        String unknown = UUID.randomUUID().toString();

        // When
        Response scripted = putUpdate(id, revision, signature, file, script);
        Response inflating = putUpdate(id, revision, signature, file, bomb);
        Response otherBytes = Signer.putUpdate(
                id, signature, metadata(revision, Signer.LEADER, harmless, signature, "VALID"), harmless);
        Response ofNothing = putUpdate(id, unknown, signature, file, harmless);

        // Then
        scripted.then().statusCode(422).body("code", equalTo("PDF_WITH_SCRIPT"));
        inflating.then().statusCode(422).body("code", equalTo("PDF_BOMB"));
        otherBytes.then().statusCode(422).body("code", equalTo("FILE_DIGEST_MISMATCH"));
        ofNothing.then().statusCode(409).body("code", equalTo("REVISION_NOT_CURRENT"));
        office.get(id).then().body("currentRevisionId", equalTo(revision));
    }

    private static Response putUpdate(String id, String revision, UUID signature, byte[] file, byte[] update) {
        String metadata = metadata(revision, Signer.LEADER, joined(file, update), signature, "VALID");
        return Signer.putUpdate(id, signature, metadata, update);
    }

    @Test
    void theInnerDoorOpensForSigningServiceOnly() {
        // Given
        Office office = Office.commune();
        String path = "/internal/documents/" + office.submitted("BAO_CAO");

        // When
        Response leader = office.as("leader").get(path);
        Response metrics = RestAssured.given()
                .auth()
                .oauth2(Tokens.service("metrics", "document"))
                .get(path);
        Response astray = RestAssured.given()
                .auth()
                .oauth2(Tokens.service("signing", "metrics"))
                .get(path);
        Response nobody = RestAssured.get(path);
        Response outside = Signer.request().get("/api/documents/outgoing");

        // Then
        leader.then().statusCode(403);
        metrics.then().statusCode(403);
        assertThat(astray.statusCode()).isIn(401, 403);
        nobody.then().statusCode(401);
        outside.then().statusCode(403);
    }
}
