package vn.hososo.document.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
