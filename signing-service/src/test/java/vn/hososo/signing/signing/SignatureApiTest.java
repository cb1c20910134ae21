package vn.hososo.signing.signing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.signing.FakeDocumentService;
import vn.hososo.signing.FakeDocumentService.Accident;
import vn.hososo.signing.Office;
import vn.hososo.signing.Peers;
import vn.hososo.signing.PeersResource;
import vn.hososo.signing.SignatureEvents;
import vn.hososo.signing.TestPdf;
import vn.hososo.signing.TestPki;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.verification.PdfVerifier;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PeersResource.class)
class SignatureApiTest {

    private static final String SIGNATURES = "/api/signing/signatures";

    private final FakeDocumentService documents = Peers.documents();

    @AfterEach
    void everythingRunsAgain() {
        documents.meets(Accident.NONE);
        documents.down(false);
        Peers.tsa().fail(false);
    }

    @Test
    void leaderAndOrganSignAndOneEventTellsOfEach() throws Exception {
        // Given
        var office = Office.ready();
        var document = submitted(office);

        // When
        String leaderId = office.signAsLeader(document)
                .statusCode(201)
                .body("documentId", equalTo(document.toString()))
                .body("capacity", equalTo("LEADER"))
                .body("signerName", equalTo("Nguyễn Văn Hùng"))
                .body("verdict.status", equalTo("VALID"))
                .body("verdict.reasons", empty())
                .body("timestampedAt", notNullValue())
                .body("revisionId", equalTo(documents.revision(document).toString()))
                .extract()
                .path("id");
        documents.number(document);
        String organId = office.signAsOrgan(document)
                .statusCode(201)
                .body("capacity", equalTo("ORGAN"))
                .extract()
                .path("id");

        // Then
        assertThat(documents.state(document)).isEqualTo("ORGAN_SIGNED");
        assertThat(new PdfVerifier(Peers.pki().anchors())
                        .verify(documents.content(document))
                        .verdict()
                        .status())
                .isEqualTo("VALID");
        var metadata = documents.metadata(UUID.fromString(organId));
        assertThat(metadata.get("signatures")).hasSize(2);
        var events = events(document);
        assertThat(events).hasSize(2);
        assertThat(events.get(0).get("signatures")).hasSize(1);
        assertThat(events.get(1).get("revisionId").asText())
                .isEqualTo(documents.revision(document).toString());
        assertThat(events.get(1).get("signatures"))
                .extracting(mark -> mark.get("signatureId").asText())
                .containsExactly(leaderId, organId);

        office.asLeader()
                .get(SIGNATURES + "?documentId=" + document)
                .then()
                .statusCode(200)
                .header("X-Total-Count", "2")
                .body("items.id", equalTo(List.of(leaderId, organId)));
        office.asClerk().get(SIGNATURES + "/" + organId).then().statusCode(200).body("id", equalTo(organId));
    }

    @Test
    void theSameKeyAgainGetsTheSameAnswer() throws Exception {
        // Given
        var office = Office.ready();
        var document = submitted(office);
        var key = UUID.randomUUID().toString();
        var order = Office.order(document, "LEADER");
        String first = Office.sign(office.asLeader(), key, order)
                .statusCode(201)
                .extract()
                .path("id");

        // When
        String second = Office.sign(office.asLeader(), key, order)
                .statusCode(201)
                .extract()
                .path("id");

        // Then
        assertThat(second).isEqualTo(first);
        order.put("revisionId", UUID.randomUUID());
        refused(Office.sign(office.asLeader(), key, order), 422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(events(document)).hasSize(1);
    }

    @Test
    void whatTheOrderForbidsIsRefusedAndNothingIsStored() throws Exception {
        // Given
        var office = Office.ready();
        var document = submitted(office);
        var draft = documents.revision(document);

        // When, Then
        refused(office.signAsOrgan(document), 409, "LEADER_SIGNATURE_MISSING");
        var stale = Office.order(document, "LEADER");
        stale.put("revisionId", UUID.randomUUID());
        refused(Office.sign(office.asLeader(), "a" + document, stale), 409, "REVISION_NOT_CURRENT");
        assertThat(documents.revision(document)).isEqualTo(draft);

        office.signAsLeader(document).statusCode(201);
        refused(office.signAsOrgan(document), 409, "NUMBER_MISSING");
        refused(office.signAsLeader(document), 409, "ALREADY_SIGNED");
        documents.number(document);
        office.signAsOrgan(document).statusCode(201);
        refused(office.signAsOrgan(document), 409, "ALREADY_SIGNED");
        assertThat(events(document)).hasSize(2);
    }

    @Test
    void theOrganDoesNotSignWhatLostTheLeadersSignature() throws Exception {
        // Given
        var office = Office.ready();
        var document = submitted(office);
        documents.number(document);

        // When, Then
        refused(office.signAsOrgan(document), 409, "LEADER_SIGNATURE_MISSING");
    }

    @Test
    void whoMayNotIsRefused() throws Exception {
        // Given
        var office = Office.ready();
        var other = Office.ready();
        var document = submitted(office);
        var order = Office.order(document, "LEADER");
        var key = UUID.randomUUID().toString();

        // When, Then
        refused(Office.sign(given().header("Accept-Language", "en"), key, order), 401, "UNAUTHENTICATED");
        refused(
                Office.sign(Office.as(Tokens.expired(office.leader, office.unit, "leader")), key, order),
                401,
                "UNAUTHENTICATED");
        refused(
                Office.sign(Office.as(Tokens.foreign(office.leader, office.unit, "leader")), key, order),
                401,
                "UNAUTHENTICATED");
        refused(Office.sign(Office.as(Tokens.user("officer", office.unit)), key, order), 403, "FORBIDDEN");
        refused(Office.sign(office.asClerk(), key, order), 403, "FORBIDDEN");
        refused(Office.sign(other.asLeader(), key, order), 403, "FORBIDDEN");
        assertThat(documents.state(document)).isEqualTo("SUBMITTED");
    }

    @Test
    void anothersSignatureIsNotShown() throws Exception {
        var office = Office.ready();
        var document = submitted(office);
        String id = office.signAsLeader(document).statusCode(201).extract().path("id");
        var stranger = Tokens.user("officer", UUID.randomUUID());

        refused(Office.as(stranger).get(SIGNATURES + "/" + id).then(), 403, "FORBIDDEN");
        refused(Office.as(stranger).get(SIGNATURES + "?documentId=" + document).then(), 403, "FORBIDDEN");
        refused(office.asLeader().get(SIGNATURES + "/" + UUID.randomUUID()).then(), 404, "SIGNATURE_NOT_FOUND");
    }

    @Test
    void withoutMandateOfTheDayNobodySigns() throws Exception {
        // Given
        var office = new Office();
        var document = submitted(office);
        refused(office.signAsLeader(document), 409, "CREDENTIAL_MISSING");
        var ended = Office.person(
                office.leader,
                office.unit,
                "2020-01-01",
                LocalDate.now(ZoneOffset.UTC).minusDays(2).toString());
        office.register(ended, Peers.pki().keyFile("Nguyễn Văn Hùng"), TestPki.PIN)
                .statusCode(201);

        // When, Then
        refused(office.signAsLeader(document), 403, "MANDATE_MISSING");
    }

    @Test
    void anotherUnitsCredentialIsUnknown() throws Exception {
        var office = Office.ready();
        var other = Office.ready();
        String foreign = other.asLeader()
                .get("/api/signing/credentials")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        var order = Office.order(submitted(office), "LEADER");
        order.put("credentialId", foreign);

        refused(Office.sign(office.asLeader(), UUID.randomUUID().toString(), order), 404, "CREDENTIAL_NOT_FOUND");
    }

    @Test
    void pinsAreAskedForAndChecked() throws Exception {
        // Given
        var office = Office.ready();
        var document = submitted(office);
        var key = UUID.randomUUID().toString();
        var order = Office.order(document, "LEADER");

        // When, Then
        order.put("pin", "0000");
        refused(Office.sign(office.asLeader(), key, order), 422, "PIN_WRONG");
        order.remove("pin");
        refused(Office.sign(office.asLeader(), key, order), 400, "PIN_MISSING");
        assertThat(documents.state(document)).isEqualTo("SUBMITTED");
        order.put("pin", TestPki.PIN);
        Office.sign(office.asLeader(), key, order).statusCode(201);
    }

    @Test
    void requestsAreCheckedFieldByField() throws Exception {
        var office = Office.ready();
        var document = submitted(office);
        var key = UUID.randomUUID().toString();

        var order = Office.order(document, "LEADER");
        order.remove("documentId");
        refused(Office.sign(office.asLeader(), key, order), 400, "INVALID_REQUEST")
                .body("violations[0].field", equalTo("documentId"));
        var unknown = Office.order(document, "LEADER");
        unknown.put("documentId", UUID.randomUUID());
        refused(Office.sign(office.asLeader(), key, unknown), 404, "DOCUMENT_UNKNOWN");
        refused(
                office.asLeader()
                        .contentType("application/json")
                        .body(Office.order(document, "LEADER"))
                        .post(SIGNATURES)
                        .then(),
                400,
                "IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void aUnitThatEndedSignsNoMore() throws Exception {
        var office = Office.ready();
        var document = submitted(office);
        documents.change(
                document,
                "unitValidTo",
                LocalDate.now(ZoneOffset.UTC).minusDays(2).toString());

        refused(office.signAsLeader(document), 409, "UNIT_ENDED");
    }

    @Test
    void withoutTimeStampNothingIsSigned() throws Exception {
        var office = Office.ready();
        var document = submitted(office);
        Peers.tsa().fail(true);

        refused(office.signAsLeader(document), 503, "TIMESTAMP_UNAVAILABLE");

        assertThat(documents.state(document)).isEqualTo("SUBMITTED");
        Peers.tsa().fail(false);
        office.signAsLeader(document).statusCode(201);
    }

    @Test
    void withoutDocumentServiceItSaysSo() throws Exception {
        var office = Office.ready();
        var document = submitted(office);
        documents.down(true);

        refused(office.signAsLeader(document), 503, "PEER_UNAVAILABLE");
    }

    @Test
    void aDraftThatIsNoPdfIsRefused() throws Exception {
        var office = Office.ready();
        var document = documents.submitted(office.unit, new Pdf("hỏng".getBytes(StandardCharsets.UTF_8)));

        refused(office.signAsLeader(document), 422, "PDF_UNREADABLE");
    }

    @Test
    void aSignatureThatDoesNotHoldIsRejectedAndStoredNowhere() throws Exception {
        // Given: a draft that carries a broken signature already
        var office = Office.ready();
        var broken = new TestSigner(Peers.pki()).leader().bytes().clone();
        broken[new String(broken, StandardCharsets.ISO_8859_1).indexOf("stream") + 20] ^= 1;
        var document = documents.submitted(office.unit, new Pdf(broken));
        var draft = documents.revision(document);

        // When
        var answer = office.signAsLeader(document);

        // Then
        refused(answer, 422, "SIGNATURE_NOT_VALID");
        assertThat(documents.revision(document)).isEqualTo(draft);
        var events = events(document);
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().get("reasons")).isNotEmpty();
        assertThat(events.getFirst().get("revisionId").asText()).isEqualTo(draft.toString());
    }

    @Test
    void anAnswerLostAfterStoringEndsInExactlyOneEvent() throws Exception {
        // Given
        var office = Office.ready();
        var document = submitted(office);
        var key = UUID.randomUUID().toString();
        var order = Office.order(document, "LEADER");
        documents.meets(Accident.ANSWER_LOST);

        // When
        refused(Office.sign(office.asLeader(), key, order), 503, "PEER_UNAVAILABLE");
        documents.meets(Accident.NONE);

        // Then
        assertThat(SignatureEvents.of(document, 1, Duration.ofSeconds(5))).hasSize(1);
        var repeated = Office.sign(office.asLeader(), key, order).statusCode(201);
        repeated.body("revisionId", equalTo(documents.revision(document).toString()));
        assertThat(events(document)).hasSize(1);
        office.asLeader().get(SIGNATURES + "?documentId=" + document).then().body("items", hasSize(1));
    }

    @Test
    void aCallLostBeforeStoringIsForgotten() throws Exception {
        // Given
        var office = Office.ready();
        var document = submitted(office);
        documents.meets(Accident.CALL_LOST);
        refused(office.signAsLeader(document), 503, "PEER_UNAVAILABLE");
        documents.meets(Accident.NONE);

        // When
        Thread.sleep(Duration.ofSeconds(3));

        // Then
        office.asLeader().get(SIGNATURES + "?documentId=" + document).then().body("items", hasSize(0));
        office.signAsLeader(document).statusCode(201);
        assertThat(events(document)).hasSize(1);
    }

    private UUID submitted(Office office) throws IOException {
        return documents.submitted(office.unit, TestPdf.decision("Nguyễn Văn Hùng"));
    }

    private static io.restassured.response.ValidatableResponse refused(
            io.restassured.response.ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }

    private static List<JsonNode> events(UUID document) {
        return SignatureEvents.told(document);
    }
}
