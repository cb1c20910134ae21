package vn.hososo.signing.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Topic;
import vn.hososo.signing.FakeDocumentService;
import vn.hososo.signing.Office;
import vn.hososo.signing.Peers;
import vn.hososo.signing.PeersResource;
import vn.hososo.signing.SignatureEvents;
import vn.hososo.signing.TestPdf;
import vn.hososo.signing.TestPki;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.signing.TestSigner;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PeersResource.class)
class RecognitionApiTest {

    private static final String REJECTED = "vn.hososo.signature-rejected.v1";

    private final FakeDocumentService documents = Peers.documents();
    private final byte[] leaderKey = Peers.pki().keyFile(TestSigner.LEADER);
    private final byte[] organKey = Peers.pki().keyFile(TestSigner.ORGAN);
    private final TestSigner outside = new TestSigner(Peers.pki(), leaderKey, organKey);

    @Inject
    Recognitions recognitions;

    @AfterEach
    void documentServiceIsBack() {
        documents.down(false);
    }

    @Test
    void aLeadersSignatureMadeElsewhereIsToldAndTheOrganSignsOnIt() throws Exception {
        // Given
        var office = registered();
        office.registerOrgan();
        var document = documents.submitted(office.unit, outside.leader());

        // When
        told(office, document, documents.revision(document));

        // Then
        var first = events(document, 1).getFirst();
        assertThat(first.get("revisionId").asText())
                .isEqualTo(documents.revision(document).toString());
        assertThat(first.at("/signatures/0/capacity").asText()).isEqualTo("LEADER");
        assertThat(first.at("/signatures/0/status").asText()).isEqualTo("VALID");
        var leaderId = first.at("/signatures/0/signatureId").asText();
        office.asLeader()
                .get("/api/signing/signatures?documentId=" + document)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(leaderId)))
                .body("items[0].signerName", equalTo("Nguyễn Văn Hùng"));

        documents.number(document);
        office.signAsOrgan(document).statusCode(201);
        assertThat(events(document, 2).getLast().get("signatures"))
                .extracting(mark -> mark.get("capacity").asText())
                .containsExactly("LEADER", "ORGAN");
        assertThat(events(document, 2).getLast().at("/signatures/0/signatureId").asText())
                .isEqualTo(leaderId);
    }

    @Test
    void anOrgansSignatureMadeElsewhereOnWhatTheLeaderSignedHereKeepsTheLeadersId() throws Exception {
        // Given
        var office = registered();
        var document = documents.submitted(office.unit, TestPdf.decision(TestSigner.LEADER));
        String leaderId =
                office.signAsLeader(document).statusCode(201).extract().path("id");
        documents.number(document);

        // When
        var uploaded = documents.upload(outside.organ(documents.content(document)));
        told(office, document, uploaded);

        // Then
        var event = events(document, 2).getLast();
        assertThat(event.get("revisionId").asText()).isEqualTo(uploaded.toString());
        assertThat(event.at("/signatures/0/signatureId").asText()).isEqualTo(leaderId);
        assertThat(event.at("/signatures/1/capacity").asText()).isEqualTo("ORGAN");
    }

    @Test
    void aRepeatChangesNothing() throws Exception {
        // Given
        var office = registered();
        var document = documents.submitted(office.unit, outside.organ(outside.leader()));
        var payload = payload(office, document, documents.revision(document));
        var id = Topic.write("hososo.documents", office.unit, "vn.hososo.revision-stored.v1", payload);
        assertThat(events(document, 1)).hasSize(1);

        // When
        Topic.write("hososo.documents", office.unit, "vn.hososo.revision-stored.v1", payload, id);
        Topic.write("hososo.documents", office.unit, "vn.hososo.revision-stored.v1", payload);

        // Then: what comes behind them is told, they are not
        var next = documents.submitted(office.unit, new TestSigner(Peers.pki(), leaderKey, organKey).leader());
        told(office, next, documents.revision(next));
        assertThat(events(next, 1)).hasSize(1);
        assertThat(SignatureEvents.told(document)).hasSize(1);
    }

    @Test
    void severalInstancesAtOnceTellOnce() throws Exception {
        // Given
        var office = registered();
        var document = documents.submitted(office.unit, outside.leader());
        var uploaded = new UploadedRevision(
                document,
                office.unit,
                documents.revision(document),
                "UPLOAD",
                documents.content(document).sha256());

        // When
        try (var instances = Executors.newFixedThreadPool(6)) {
            var all = IntStream.range(0, 6)
                    .mapToObj(instance -> instances.submit(() -> recognised(uploaded)))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }

        // Then
        assertThat(SignatureEvents.told(document)).hasSize(1);
    }

    @Test
    void whatDoesNotHoldOrCountIsRejectedWithItsReason() throws Exception {
        var office = registered();

        var broken = outside.leader().bytes().clone();
        broken[new String(broken, StandardCharsets.ISO_8859_1).indexOf("stream") + 20] ^= 1;
        rejected(office, new Pdf(broken), "LEADER", "HASH_FAILURE");

        var stranger = new TestSigner(new TestPki("Một CA khác"));
        rejected(office, stranger.leader(), "LEADER", "NO_CERTIFICATE_CHAIN_FOUND");

        rejected(office, new TestSigner(Peers.pki()).leader(), "LEADER", "SIGNER_UNKNOWN");

        rejected(office, outside.organ(TestPdf.decision(TestSigner.LEADER)), "LEADER", "LEADER_SIGNATURE_MISSING");

        rejected(
                office,
                outside.leader(outside.organ(TestPdf.decision(TestSigner.LEADER))),
                "LEADER",
                "ORGAN_BEFORE_LEADER");

        var document = documents.submitted(office.unit, outside.leader());
        told(office, document, documents.revision(document));
        assertThat(events(document, 1)).hasSize(1);
        rejected(office, documents.content(document), "LEADER", "SIGNATURE_OF_ANOTHER_DOCUMENT");
    }

    @Test
    void aMandateIsThatOfTheDayAndOfTheUnit() throws Exception {
        // Given
        var office = new Office();
        var ended = LocalDate.now(ZoneOffset.UTC).minusDays(2).toString();
        office.register(Office.person(office.leader, office.unit, "2020-01-01", ended), leaderKey, TestPki.PIN)
                .statusCode(201);
        var other = new Office();
        other.register(Office.organ(other.unit), organKey, TestPki.PIN).statusCode(201);

        // When, Then
        rejected(office, outside.leader(), "LEADER", "MANDATE_MISSING");
        rejected(office, outside.organ(outside.leader()), "LEADER", "MANDATE_MISSING");
    }

    @Test
    void aSuspendedCredentialDoesNotSignElsewhereEither() throws Exception {
        // Given
        var office = registered();
        var credential = office.asLeader()
                .get("/api/signing/credentials")
                .then()
                .extract()
                .jsonPath()
                .getString("items.find { it.kind == 'PERSON' }.id");
        var version =
                office.asLeader().get("/api/signing/credentials/" + credential).header("ETag");

        // When
        office.asAdministrator()
                .header("If-Match", version)
                .contentType("application/json")
                .body(Map.of("reason", "mất thiết bị"))
                .post("/api/signing/credentials/" + credential + "/suspension")
                .then()
                .statusCode(200);

        // Then
        rejected(office, outside.leader(), "LEADER", "CREDENTIAL_NOT_IN_USE");
    }

    @Test
    void aUnitThatHadEndedDoesNotSign() throws Exception {
        var office = registered();
        var document = documents.submitted(office.unit, outside.leader());
        documents.change(
                document,
                "unitValidTo",
                LocalDate.now(ZoneOffset.UTC).minusDays(2).toString());

        told(office, document, documents.revision(document));

        assertRejected(document, "LEADER", "UNIT_ENDED");
    }

    @Test
    void aDraftWithoutSignaturesIsNoNews() throws Exception {
        var office = registered();
        var plain = documents.submitted(office.unit, TestPdf.decision(TestSigner.LEADER));
        told(office, plain, documents.revision(plain));
        told(office, UUID.randomUUID(), UUID.randomUUID());

        var signed = documents.submitted(office.unit, outside.leader());
        told(office, signed, documents.revision(signed));

        assertThat(events(signed, 1)).hasSize(1);
        assertThat(SignatureEvents.told(plain)).isEmpty();
    }

    @Test
    void withoutDocumentServiceItWaitsAndGoesOn() throws Exception {
        // Given
        var office = registered();
        var document = documents.submitted(office.unit, outside.leader());
        documents.down(true);

        // When
        told(office, document, documents.revision(document));
        assertThat(events(document, 1)).isEmpty();
        documents.down(false);

        // Then
        assertThat(events(document, 1)).hasSize(1);
    }

    private boolean recognised(UploadedRevision uploaded) throws Exception {
        try {
            VertxContextSupport.subscribeAndAwait(() -> recognitions.recognise(uploaded));
            return true;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the keys of {@link #outside} registered. */
    private Office registered() {
        var office = new Office();
        office.register(Office.person(office.leader, office.unit, "2020-01-01", null), leaderKey, TestPki.PIN)
                .statusCode(201);
        office.register(Office.organ(office.unit), organKey, TestPki.PIN).statusCode(201);
        return office;
    }

    private void rejected(Office office, Pdf pdf, String capacity, String reason) {
        var document = documents.submitted(office.unit, pdf);
        told(office, document, documents.revision(document));
        assertRejected(document, capacity, reason);
    }

    private static void assertRejected(UUID document, String capacity, String reason) {
        var event = events(document, 1).getFirst();
        assertThat(event.get("type").asText()).isEqualTo(REJECTED);
        assertThat(event.get("capacity").asText()).isEqualTo(capacity);
        assertThat(event.get("reasons")).extracting(JsonNode::asText).contains(reason);
    }

    private void told(Office office, UUID document, UUID revision) {
        Topic.write(
                "hososo.documents", office.unit, "vn.hososo.revision-stored.v1", payload(office, document, revision));
    }

    private static String payload(Office office, UUID document, UUID revision) {
        return "{\"documentId\":\"%s\",\"unitId\":\"%s\",\"revisionId\":\"%s\",\"origin\":\"UPLOAD\",\"sha256\":\"%s\"}"
                .formatted(document, office.unit, revision, "0".repeat(64));
    }

    private static List<JsonNode> events(UUID document, int wanted) {
        return SignatureEvents.records(
                        told -> told.path("documentId").asText().equals(document.toString()),
                        wanted,
                        Duration.ofSeconds(8))
                .stream()
                .map(record -> (JsonNode) ((ObjectNode) SignatureEvents.json(record)).put("type", Topic.type(record)))
                .toList();
    }
}
