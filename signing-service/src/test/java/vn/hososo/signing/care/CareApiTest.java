package vn.hososo.signing.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.signing.FakeDocumentService;
import vn.hososo.signing.Office;
import vn.hososo.signing.Peers;
import vn.hososo.signing.PeersResource;
import vn.hososo.signing.SignatureEvents;
import vn.hososo.signing.TestPdf;
import vn.hososo.signing.TestPki;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.revocation.RevocationSources;
import vn.hososo.signing.revocation.TestSources;
import vn.hososo.signing.verification.Level;
import vn.hososo.signing.verification.PdfVerifier;
import vn.hososo.signing.verification.VerifiedSignature;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PeersResource.class)
class CareApiTest {

    private static final String RUNS = "/api/signing/care-runs";
    private static final String ADMIN = Tokens.user("admin", UUID.randomUUID(), "system-admin");

    private final FakeDocumentService documents = Peers.documents();
    private final byte[] leaderKey = Peers.pki().keyFile("Nguyễn Văn Hùng");

    @Inject
    Pool database;

    @Inject
    CareRounds rounds;

    /** A run looks at every signature there is. */
    @BeforeEach
    void signaturesOfOtherTestsAreGone() {
        database.query("delete from signature").executeAndAwait();
    }

    @AfterEach
    void everythingRunsAgain() {
        documents.down(false);
        Peers.revocation().fail(false, false);
        Peers.tsa().fail(false);
    }

    @Test
    void instancesThatBeginTheNightlyRunAtOnceBeginOne() throws Exception {
        // Given
        List<Callable<Void>> instances = Collections.nCopies(4, () -> {
            try {
                return VertxContextSupport.subscribeAndAwait(rounds::begin);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        });

        // When
        List<Future<Void>> begun;
        try (var clock = Executors.newFixedThreadPool(4)) {
            begun = clock.invokeAll(instances);
        }

        // Then
        assertThat(begun).allSatisfy(it -> assertThat(it.get()).isNull());
    }

    @Test
    void aRevocationDatedBeforeTheSignatureIsToldOnce() throws Exception {
        // Given
        var office = office();
        var document = signedByBoth(office);
        run();
        assertThat(changes(document)).isEmpty();

        // When
        Peers.revocation()
                .revoke(TestSources.certificate(leaderKey), Instant.now().minus(Duration.ofDays(1)));
        run();
        run();

        // Then
        var changes = changes(document);
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().get("revisionId").asText())
                .isEqualTo(documents.revision(document).toString());
        assertThat(changes.getFirst().get("signatures"))
                .extracting(mark ->
                        mark.get("capacity").asText() + " " + mark.get("status").asText())
                .containsExactly("LEADER INVALID", "ORGAN VALID");
        office.asLeader()
                .get("/api/signing/signatures?documentId=" + document)
                .then()
                .body("items.verdict.status", contains("INVALID", "VALID"))
                .body("items[0].verdict.reasons", hasItem("CERTIFICATE_REVOKED"));
    }

    @Test
    void aVerdictOnAnAnnexIsToldUnderItsDocumentAndThatOnACopyIsKeptHere() throws Exception {
        // Given
        var office = new Office();
        var organKey = Peers.pki().keyFile("UBND thị trấn Thứa");
        office.registerLeader();
        office.register(Office.organ(office.unit), organKey, TestPki.PIN).statusCode(201);
        var document = documents.submitted(office.unit, TestPdf.decision("Nguyễn Văn Hùng"));
        office.signAsLeader(document).statusCode(201);
        documents.number(document);
        var annex = documents.annex(document, TestPdf.decision("Biểu"));
        var copy = documents.copy(document, TestPdf.decision("Trần Văn Bình"), "Sao y");
        office.signAsOrgan(annex).statusCode(201);
        office.signAsOrgan(copy).statusCode(201);

        // When
        Peers.revocation()
                .revoke(TestSources.certificate(organKey), Instant.now().minus(Duration.ofDays(1)));
        run();

        // Then
        var changes = changes(document);
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().get("revisionId").asText())
                .isEqualTo(documents.revision(annex).toString());
        assertThat(changes(copy)).isEmpty();
        assertThat(changes(annex)).isEmpty();
        for (var part : List.of(annex, copy)) {
            office.asLeader()
                    .get("/api/signing/signatures?documentId=" + part)
                    .then()
                    .body("items.verdict.status", contains("INVALID"))
                    .body("items[0].verdict.reasons", hasItem("CERTIFICATE_REVOKED"));
        }
    }

    @Test
    void aRevocationAfterTheSignatureChangesNothing() throws Exception {
        var document = signedByBoth(office());

        Peers.revocation()
                .revoke(TestSources.certificate(leaderKey), Instant.now().plusSeconds(60));
        run();

        assertThat(changes(document)).isEmpty();
    }

    @Test
    void anAnchorTakenAwayAndGivenBackIsToldTwice() throws Exception {
        // Given
        var document = signedByBoth(office());
        var anchors = Path.of(ConfigProvider.getConfig().getValue("hososo.credential.anchors", String.class));
        var other = new TestPki("CA khác");

        // When
        other.writeRoot(anchors);
        run();
        Peers.pki().writeRoot(anchors);
        run();

        // Then
        assertThat(changes(document))
                .extracting(
                        change -> change.get("signatures").get(0).get("status").asText())
                .containsExactly("INDETERMINATE", "VALID");
    }

    @Test
    void withoutAnyAnchorNothingIsJudged() throws Exception {
        var document = signedByBoth(office());
        var anchors = Path.of(ConfigProvider.getConfig().getValue("hososo.credential.anchors", String.class));
        Files.delete(anchors.resolve("root.crt"));

        run().body("unsettled", greaterThanOrEqualTo(1)).body("changed", equalTo(0));

        Peers.pki().writeRoot(anchors);
        assertThat(changes(document)).isEmpty();
    }

    @Test
    void notBeingToldIsNoNews() throws Exception {
        // Given
        var document = signedByBoth(office());

        // When
        Peers.revocation().fail(true, true);
        run().body("unsettled", greaterThanOrEqualTo(1));
        Peers.revocation().fail(false, false);
        documents.down(true);
        run().body("unsettled", greaterThanOrEqualTo(1));

        // Then
        assertThat(changes(document)).isEmpty();
    }

    @Test
    void proofsAreKeptBesideAndSpeakWhereNobodyAnswers() throws Exception {
        // Given
        var office = office();
        var document = signedByBoth(office);
        var stored = documents.content(document).sha256();
        run().body("raised", greaterThanOrEqualTo(1));

        // When
        Peers.revocation().fail(true, true);

        // Then
        assertThat(documents.content(document).sha256()).isEqualTo(stored);
        office.asClerk()
                .contentType("application/json")
                .body(Map.of("documentId", document))
                .post("/api/signing/verifications")
                .then()
                .body("status", equalTo("VALID"))
                .body("signatures.level", everyItem(equalTo("B-LTA")));
    }

    @Test
    void theFileForAnArchiveProvesItselfAndContinuesTheRevision() throws Exception {
        // Given
        var office = office();
        var document = signedByBoth(office);
        var revision = documents.content(document);

        // When
        var file = new Pdf(longTermFile(office.asClerk(), document)
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray());

        // Then
        assertThat(file.beyond(revision)).isPresent();
        var verified = PdfVerifier.asking(Peers.pki().anchors(), RevocationSources.none())
                .verify(file);
        assertThat(verified.verdict().isValid()).isTrue();
        assertThat(verified.signatures()).extracting(VerifiedSignature::level).containsOnly(Level.LTA);
        assertThat(documents.content(document).sha256()).isEqualTo(revision.sha256());
    }

    @Test
    void aFileForAnArchiveNeedsValidSignaturesProofsAndTheOwnUnit() throws Exception {
        var office = office();
        var document = signedByBoth(office);
        var unsigned = documents.submitted(office.unit, TestPdf.decision("Nguyễn Văn Hùng"));

        refused(longTermFile(office.asClerk(), unsigned), 409, "SIGNATURES_UNPROVEN");
        refused(longTermFile(new Office().asClerk(), document), 403, "FORBIDDEN");
        refused(longTermFile(office.asClerk(), UUID.randomUUID()), 404, "DOCUMENT_UNKNOWN");
        Peers.tsa().fail(true);
        refused(longTermFile(office.asClerk(), document), 503, "PROOFS_UNAVAILABLE");
    }

    @Test
    void onlyAnAdministratorStartsARun() {
        refused(
                Office.as(Tokens.user("leader", UUID.randomUUID(), "leader"))
                        .post(RUNS)
                        .then(),
                403,
                "FORBIDDEN");
        refused(Office.as(ADMIN).post(RUNS).then(), 400, "IDEMPOTENCY_KEY_MISSING");
        refused(Office.as(ADMIN).get(RUNS + "/" + UUID.randomUUID()).then(), 404, "CARE_RUN_NOT_FOUND");
    }

    private Office office() {
        var office = new Office();
        office.register(Office.person(office.leader, office.unit, "2020-01-01", null), leaderKey, TestPki.PIN)
                .statusCode(201);
        office.registerOrgan();
        return office;
    }

    private UUID signedByBoth(Office office) throws IOException {
        var document = documents.submitted(office.unit, TestPdf.decision("Nguyễn Văn Hùng"));
        office.signAsLeader(document).statusCode(201);
        documents.number(document);
        office.signAsOrgan(document).statusCode(201);
        return document;
    }

    private static ValidatableResponse longTermFile(RequestSpecification as, UUID document) {
        return as.get("/api/signing/long-term-files/" + document).then();
    }

    /** A whole run, from its beginning to its end. */
    private static ValidatableResponse run() throws InterruptedException {
        String place = Office.as(ADMIN)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(RUNS)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        for (var tries = 0; tries < 300; tries++) {
            var run = Office.as(ADMIN)
                    .get(place.replaceAll("^https?://[^/]+", ""))
                    .then();
            if (run.extract().path("endedAt") != null) {
                return run;
            }
            Thread.sleep(Duration.ofMillis(200));
        }
        throw new AssertionError("the run does not end");
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }

    private static List<JsonNode> changes(UUID document) {
        return SignatureEvents.told(
                told -> told.path("documentId").asText().equals(document.toString()) && told.has("changedOn"));
    }
}
