package vn.hososo.document.outgoing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.Pdfs;
import vn.hososo.document.testing.Signer;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Topic;
import vn.hososo.kit.testing.Waiting;

/** What signing-service tells of uploaded revisions, played by hand on the real topic. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RecognitionApiTest {
    private static final String SIGNATURES = "hososo.signatures";

    @Test
    void aDocumentSignedElsewhereGoesAllTheWay() {
        // Given
        Office office = Office.commune();
        String id = office.submitted("BAO_CAO");
        String draft = office.get(id).path("currentRevisionId");

        // When: the leader's file
        upload(office, "leader", id, 3).then().statusCode(200).body("currentRevisionId", equalTo(draft));
        String leaders = newest(office, id);
        UUID leaderId = UUID.randomUUID();
        signed(office, id, leaders, Signer.signature(leaderId, "LEADER", "VALID"));

        // Then
        await(office, id, "LEADER_SIGNED");
        office.get(id)
                .then()
                .body("currentRevisionId", equalTo(leaders))
                .body("signatures.capacity", contains("LEADER"));

        // And: the organ's
        office.act("clerk", id, "number", null).then().statusCode(200);
        upload(office, "clerk", id, 4).then().statusCode(200).body("state", equalTo("NUMBERED"));
        String organs = newest(office, id);
        signed(
                office,
                id,
                organs,
                Signer.signature(leaderId, "LEADER", "VALID"),
                Signer.signature(UUID.randomUUID(), "ORGAN", "VALID"));
        await(office, id, "ORGAN_SIGNED");
        office.act("clerk", id, "issue", null)
                .then()
                .statusCode(200)
                .body("currentRevisionId", equalTo(organs))
                .body("signatures.capacity", contains("LEADER", "ORGAN"));
    }

    @Test
    void theOrderOfVerdictAndSubmissionDoesNotMatter() {
        // Given: a draft that came with the leader's signature, and its verdict
        Office office = Office.commune();
        String id = office.drafted("BAO_CAO");
        String revision = office.get(id).path("currentRevisionId");
        signed(office, id, revision, Signer.signature(UUID.randomUUID(), "LEADER", "VALID"));
        awaitSignatures(office, id);

        // When, Then
        office.act("officer", id, "submission", null).then().statusCode(200).body("state", equalTo("LEADER_SIGNED"));

        // And the other way round
        String other = office.submitted("BAO_CAO");
        signed(
                office,
                other,
                office.get(other).path("currentRevisionId"),
                Signer.signature(UUID.randomUUID(), "LEADER", "VALID"));
        await(office, other, "LEADER_SIGNED");
    }

    @Test
    void aRepeatedOrLateVerdictChangesNothing() {
        // Given: an upload that was overtaken by a signature made here
        Office office = Office.commune();
        String id = office.submitted("BAO_CAO");
        upload(office, "leader", id, 3).then().statusCode(200);
        String late = newest(office, id);
        Signer signer = new Signer();
        signer.sign(id, Signer.LEADER).then().statusCode(200);
        String current = office.get(id).path("currentRevisionId");

        // When
        String mark = Signer.signature(UUID.randomUUID(), "LEADER", "VALID");
        signed(office, id, late, mark);
        signed(office, id, late, mark);
        passed(office);

        // Then
        office.get(id).then().body("state", equalTo("LEADER_SIGNED")).body("currentRevisionId", equalTo(current));
        revisions(office, id)
                .then()
                .body("items.find { it.id == '" + late + "' }.signatures.capacity", contains("LEADER"));
    }

    @Test
    void anOrgansSignatureFromBeforeTheNumberDoesNotCountAsTheOrgans() {
        // Given: both signatures on the draft
        Office office = Office.commune();
        String id = office.submitted("BAO_CAO");
        signed(
                office,
                id,
                office.get(id).path("currentRevisionId"),
                Signer.signature(UUID.randomUUID(), "LEADER", "VALID"),
                Signer.signature(UUID.randomUUID(), "ORGAN", "VALID"));
        await(office, id, "LEADER_SIGNED");

        // When
        Response numbered = office.act("clerk", id, "number", null);

        // Then
        numbered.then().statusCode(200).body("state", equalTo("NUMBERED"));
        office.act("clerk", id, "issue", null).then().statusCode(409);
    }

    @Test
    void whatDoesNotHoldIsShownWithItsReasonAndCountsForNothing() {
        // Given
        Office office = Office.commune();
        String id = office.submitted("BAO_CAO");
        upload(office, "leader", id, 3).then().statusCode(200);
        String revision = newest(office, id);

        // When
        rejected(office, id, revision, "UPLOAD");
        rejected(office, id, revision, "UPLOAD");
        passed(office);

        // Then
        office.get(id).then().body("state", equalTo("SUBMITTED")).body("signatures", empty());
        revisions(office, id)
                .then()
                .body("items.find { it.id == '" + revision + "' }.refusedFor", contains("HASH_FAILURE"))
                .body("items.find { it.id == '" + revision + "' }.current", equalTo(false));
    }

    @Test
    void anAttemptToSignHereThatFailedSaysNothingAgainstTheRevision() {
        // Given
        Office office = Office.commune();
        String id = office.submitted("BAO_CAO");
        String revision = office.get(id).path("currentRevisionId");

        // When
        rejected(office, id, revision, "SIGNING");
        passed(office);

        // Then
        revisions(office, id)
                .then()
                .body("items.find { it.id == '" + revision + "' }.current", equalTo(true))
                .body("items.find { it.id == '" + revision + "' }.refusedFor", empty());
    }

    private static void rejected(Office office, String id, String revision, String origin) {
        Topic.write(
                SIGNATURES,
                office.unitId(),
                "vn.hososo.signature-rejected.v1",
                "{\"documentId\":\"%s\",\"unitId\":\"%s\",\"revisionId\":\"%s\",\"capacity\":\"LEADER\",\"reasons\":[\"HASH_FAILURE\"],\"origin\":\"%s\"}"
                        .formatted(id, office.unitId(), revision, origin));
    }

    @Test
    void aCorrectedVerdictTakesTheSignatureItsForce() {
        // Given
        Office office = Office.commune();
        String id = office.organSigned("BAO_CAO");
        List<String> ids = office.get(id).path("signatures.signatureId");

        // When
        Topic.write(
                SIGNATURES,
                office.unitId(),
                "vn.hososo.signature-verdict-changed.v1",
                "{\"documentId\":\"%s\",\"unitId\":\"%s\",\"revisionId\":\"%s\",\"changedOn\":\"2026-01-05\",\"signatures\":[%s,%s]}"
                        .formatted(
                                id,
                                office.unitId(),
                                office.get(id).path("currentRevisionId"),
                                Signer.signature(UUID.fromString(ids.get(0)), "LEADER", "VALID"),
                                Signer.signature(UUID.fromString(ids.get(1)), "ORGAN", "INVALID")));
        passed(office);

        // Then
        office.act("clerk", id, "issue", null).then().statusCode(409).body("code", equalTo("SIGNATURES_MISSING"));
    }

    @Test
    void onlyThoseConcernedUploadAndOnlyWhileASignatureIsAwaited() {
        // Given
        Office committee = Office.committee();
        Office department = Office.departmentOf(committee);
        String id = department
                .draft("CONG_VAN", ",\"unitId\":\"" + committee.unitId() + "\"")
                .path("id");
        department.act("officer", id, "submission", null).then().statusCode(200);

        // When, Then
        upload(Office.commune(), department, "clerk", id).then().statusCode(403);
        upload(department, department, "officer", id).then().statusCode(200);
        upload(committee, department, "leader", id).then().statusCode(200);
        new Signer().sign(id, Signer.LEADER).then().statusCode(200);
        upload(committee, department, "clerk", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("OUTGOING_STATE_CONFLICT"));
        committee.act("clerk", id, "number", null).then().statusCode(200);
        upload(department, department, "clerk", id).then().statusCode(403);
        upload(committee, department, "clerk", id).then().statusCode(200);
    }

    private static Response upload(Office office, String role, String id, int pages) {
        return Office.multipart(
                        office.as(role).header("If-Match", office.get(id).header("ETag")), null, signedLook(pages))
                .post("/api/documents/outgoing/" + id + "/revisions");
    }

    private static Response upload(Office by, Office reader, String role, String id) {
        return Office.multipart(by.as(role).header("If-Match", reader.get(id).header("ETag")), null, signedLook(5))
                .post("/api/documents/outgoing/" + id + "/revisions");
    }

    /** What makes a file one that carries signatures; whether they hold is not for this service to say. */
    private static byte[] signedLook(int pages) {
        byte[] file = Pdfs.pages(pages);
        byte[] mark = "%/ByteRange\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] marked = java.util.Arrays.copyOf(file, file.length + mark.length);
        System.arraycopy(mark, 0, marked, file.length, mark.length);
        return marked;
    }

    private static Response revisions(Office office, String id) {
        return office.as("officer").get("/api/documents/outgoing/" + id + "/revisions");
    }

    private static String newest(Office office, String id) {
        List<String> ids = revisions(office, id).path("items.id");
        return ids.getLast();
    }

    private static void signed(Office office, String id, String revision, String... marks) {
        Topic.write(
                SIGNATURES,
                office.unitId(),
                "vn.hososo.document-signed.v1",
                "{\"documentId\":\"%s\",\"unitId\":\"%s\",\"revisionId\":\"%s\",\"signatures\":[%s]}"
                        .formatted(id, office.unitId(), revision, String.join(",", marks)));
    }

    private static void await(Office office, String id, String state) {
        Waiting.until(() -> state.equals(office.get(id).path("state")));
    }

    private static void awaitSignatures(Office office, String id) {
        Waiting.until(() -> !office.get(id).<List<Object>>path("signatures").isEmpty());
    }

    /** Everything of this unit that was told before has been read: its partition is read in order. */
    private static void passed(Office office) {
        String id = office.submitted("BAO_CAO");
        signed(
                office,
                id,
                office.get(id).path("currentRevisionId"),
                Signer.signature(UUID.randomUUID(), "LEADER", "VALID"));
        await(office, id, "LEADER_SIGNED");
    }
}
