package vn.hososo.document.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.Pdfs;
import vn.hososo.document.testing.Signer;
import vn.hososo.kit.testing.EventSchemas;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Topic;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OutgoingApiTest {
    private static final String PATH = "/api/documents/outgoing";
    private static final String PAPER = "{\"form\":\"PAPER\",\"reason\":\"Máy ký số hỏng\"}";

    @Test
    void theWholeLifeFromDossierToIssue() {
        // Given
        Office office = Office.commune();
        String incoming = office.registered();
        String dossier = office.open("Trả lời", incoming).path("id");
        Signer signer = new Signer();

        // When
        Response drafted = office.draft(
                "QUYET_DINH", ",\"dossierId\":\"%s\",\"answersIncomingId\":\"%s\"".formatted(dossier, incoming));
        String id = drafted.path("id");
        Response submitted = office.act("officer", id, "submission", null);
        Response leader = signer.sign(id, Signer.LEADER);
        Response numbered = office.act("clerk", id, "number", null);
        Response organ = signer.sign(id, Signer.ORGAN);
        Response issued = office.act("clerk", id, "issue", null);

        // Then
        drafted.then().statusCode(201).body("state", equalTo("DRAFT")).body("pageCount", equalTo(2));
        submitted.then().statusCode(200).body("state", equalTo("SUBMITTED"));
        leader.then().statusCode(200).body("state", equalTo("LEADER_SIGNED"));
        numbered.then()
                .statusCode(200)
                .body("state", equalTo("NUMBERED"))
                .body("number", equalTo("01"))
                .body("symbol", equalTo("QĐ-UBND"))
                .body("numberAndSymbol", equalTo("01/QĐ-UBND"));
        organ.then().statusCode(200).body("state", equalTo("ORGAN_SIGNED"));
        issued.then()
                .statusCode(200)
                .body("state", equalTo("ISSUED"))
                .body("form", equalTo("ELECTRONIC"))
                .body("currentRevisionId", equalTo(organ.path("revisionId")))
                .body("signatures.capacity", contains("LEADER", "ORGAN"));
        assertThat(issued.header("ETag")).isEqualTo(office.get(id).header("ETag"));
        office.as("officer")
                .get("/api/documents/dossiers/" + dossier)
                .then()
                .body("documents.documentId", contains(incoming, id));
        List<ConsumerRecord<String, byte[]>> records =
                Topic.read("hososo.documents", it -> new String(it.value()).contains(id), 6, Duration.ofSeconds(20));
        assertThat(records)
                .extracting(Topic::type)
                .containsExactly(
                        "vn.hososo.revision-stored.v1",
                        "vn.hososo.dossier-document-added.v1",
                        "vn.hososo.revision-stored.v1",
                        "vn.hososo.outgoing-numbered.v1",
                        "vn.hososo.revision-stored.v1",
                        "vn.hososo.outgoing-issued.v1");
        records.forEach(EventSchemas::check);
    }

    @Test
    void aDepartmentDraftsAndItsCommitteeNumbers() {
        // Given
        Office committee = Office.committee();
        Office department = Office.departmentOf(committee);
        String id = department
                .draft("CONG_VAN", ",\"unitId\":\"" + committee.unitId() + "\"")
                .path("id");
        department.act("officer", id, "submission", null).then().statusCode(200);
        new Signer().sign(id, Signer.LEADER).then().statusCode(200);

        // When
        Response department403 = department.act("clerk", id, "number", null);
        Response numbered = committee.act("clerk", id, "number", null);

        // Then
        department403.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        String drafter = department.key().toUpperCase(java.util.Locale.ROOT);
        numbered.then()
                .statusCode(200)
                .body("unitId", equalTo(committee.unitId().toString()))
                .body("draftingUnitId", equalTo(department.unitId().toString()))
                .body("numberAndSymbol", equalTo("01/UBND-" + drafter));
    }

    @Test
    void aLeaderSendsADraftBackAndItsFileIsReplaced() {
        // Given
        Office office = Office.commune();
        String id = office.submitted("BAO_CAO");
        String before = office.get(id).path("currentRevisionId");

        // When
        Response returned = office.act("leader", id, "return", "{\"reason\":\"Thiếu số liệu\"}");
        Response revised = Office.multipart(
                        office.as("officer").header("If-Match", returned.header("ETag")), null, Pdfs.pages(4))
                .post(PATH + "/" + id + "/revisions");
        Response resubmitted = office.act("officer", id, "submission", null);

        // Then
        returned.then().statusCode(200).body("state", equalTo("DRAFT")).body("returnReason", equalTo("Thiếu số liệu"));
        revised.then().statusCode(200).body("pageCount", equalTo(4));
        assertThat(revised.<String>path("currentRevisionId")).isNotEqualTo(before);
        resubmitted.then().statusCode(200).body("returnReason", nullValue());
    }

    @Test
    void electronicIssueNeedsBothSignatures() {
        // Given
        Office office = Office.commune();
        String submitted = office.submitted("BAO_CAO");
        String signed = office.leaderSigned("BAO_CAO");
        office.act("clerk", signed, "number", null).then().statusCode(200);

        // When
        Response unsigned = office.act("clerk", submitted, "issue", null);
        Response half = office.act("clerk", signed, "issue", "{\"form\":\"ELECTRONIC\"}");

        // Then
        unsigned.then().statusCode(409).body("code", equalTo("SIGNATURES_MISSING"));
        assertThat(unsigned.<String>path("detail")).contains("LEADER").contains("ORGAN");
        half.then().statusCode(409).body("code", equalTo("SIGNATURES_MISSING"));
        assertThat(half.<String>path("detail")).contains("ORGAN").doesNotContain("LEADER");
        office.get(signed).then().body("state", equalTo("NUMBERED"));
    }

    @Test
    void paperIsIssuedWithReasonAndNumber() {
        // Given
        Office office = Office.commune();
        String direct = office.submitted("BAO_CAO");
        String numbered = office.submitted("BAO_CAO");
        office.act("clerk", numbered, "number", "{\"form\":\"PAPER\"}").then().statusCode(200);
        String scanned = office.leaderSigned("BAO_CAO");

        // When
        Response reasonless = office.act("clerk", direct, "issue", "{\"form\":\"PAPER\"}");
        Response first = office.act("clerk", direct, "issue", PAPER);
        Response second = office.act("clerk", numbered, "issue", PAPER);
        Response third = Office.multipart(
                        office.as("clerk")
                                .header("If-Match", office.get(scanned).header("ETag")),
                        PAPER,
                        Pdfs.pages(5))
                .post(PATH + "/" + scanned + "/issue");

        // Then
        reasonless.then().statusCode(400).body("violations.field", hasItem("reason"));
        first.then()
                .statusCode(200)
                .body("form", equalTo("PAPER"))
                .body("paperReason", equalTo("Máy ký số hỏng"))
                .body("number", equalTo("02"));
        second.then().statusCode(200).body("number", equalTo("01"));
        third.then().statusCode(200).body("number", equalTo("03")).body("pageCount", equalTo(5));
        List<ConsumerRecord<String, byte[]>> records = Topic.read(
                "hososo.documents",
                it -> new String(it.value()).contains(direct) && Topic.type(it).contains("outgoing-issued"),
                1,
                Duration.ofSeconds(20));
        EventSchemas.check(records.getFirst());
        assertThat(new String(records.getFirst().value())).contains("\"form\":\"PAPER\"");
    }

    @Test
    void actsInTheWrongStateAreConflictsThatNameIt() {
        // Given
        Office office = Office.commune();
        String draft = office.drafted("BAO_CAO");
        String submitted = office.submitted("BAO_CAO");
        String organSigned = office.organSigned("BAO_CAO");

        // When
        List<Response> refused = List.of(
                office.act("clerk", draft, "number", null),
                office.act("clerk", draft, "issue", PAPER),
                office.act("leader", draft, "return", "{\"reason\":\"x\"}"),
                office.act("officer", submitted, "submission", null),
                office.act("clerk", submitted, "number", null),
                office.act("clerk", organSigned, "issue", PAPER),
                Office.multipart(
                                office.as("officer")
                                        .header(
                                                "If-Match",
                                                office.get(submitted).header("ETag")),
                                null,
                                Pdfs.pages(1))
                        .post(PATH + "/" + submitted + "/revisions"));

        // Then
        refused.forEach(it -> it.then().statusCode(409).body("code", equalTo("OUTGOING_STATE_CONFLICT")));
        assertThat(refused.getFirst().<String>path("detail")).contains("DRAFT");
        office.get(draft).then().body("state", equalTo("DRAFT"));
        office.get(submitted).then().body("state", equalTo("SUBMITTED"));
    }

    @Test
    void anActNeedsTheVersionThatIsCurrent() {
        // Given
        Office office = Office.commune();
        String id = office.drafted("BAO_CAO");
        String old = office.get(id).header("ETag");

        // When
        Response without = office.as("officer").post(PATH + "/" + id + "/submission");
        Response done = office.as("officer").header("If-Match", old).post(PATH + "/" + id + "/submission");
        Response stale = office.as("leader")
                .header("If-Match", old)
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"x\"}")
                .post(PATH + "/" + id + "/return");
        Response weak = office.as("leader")
                .header("If-Match", "W/" + done.header("ETag"))
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"x\"}")
                .post(PATH + "/" + id + "/return");

        // Then
        without.then().statusCode(428).body("code", equalTo("IF_MATCH_MISSING"));
        done.then().statusCode(200);
        stale.then().statusCode(412).body("code", equalTo("STALE_VERSION"));
        weak.then().statusCode(412).body("code", equalTo("STALE_VERSION"));
    }

    @Test
    void anActRepeatedWithItsKeyIsAnsweredTheSame() {
        // Given
        Office office = Office.commune();
        String id = office.leaderSigned("BAO_CAO");
        String tag = office.get(id).header("ETag");
        String key = UUID.randomUUID().toString();

        // When
        Response first = office.as("clerk")
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .post(PATH + "/" + id + "/number");
        Response again = office.as("clerk")
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .post(PATH + "/" + id + "/number");

        // Then
        first.then().statusCode(200).body("number", equalTo("01"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void manyNumberedAtOnceLeaveNoGap() throws Exception {
        // Given
        Office office = Office.commune();
        List<String> ids = IntStream.range(0, 10)
                .mapToObj(i -> office.leaderSigned("BAO_CAO"))
                .toList();
        List<Callable<String>> clerks = ids.stream()
                .<Callable<String>>map(
                        id -> () -> office.act("clerk", id, "number", null).path("number"))
                .toList();

        // When
        List<String> numbers;
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            numbers = threads.invokeAll(clerks).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
        }

        // Then
        assertThat(numbers).containsExactly("01", "02", "03", "04", "05", "06", "07", "08", "09", "10");
    }

    @Test
    void whoMayNotAndWhatIsWrongIsRefused() {
        // Given
        Office office = Office.commune();
        Office other = Office.commune();
        String id = office.submitted("BAO_CAO");
        String foreignDossier = other.open("Khác", null).path("id");

        // When
        Response foreignRead = other.get(id);
        Response leaderNumbers = office.as("leader").header("If-Match", "\"0\"").post(PATH + "/" + id + "/number");
        Response officerReturns = office.as("officer")
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"x\"}")
                .post(PATH + "/" + id + "/return");
        Response forForeign = office.draft("BAO_CAO", ",\"unitId\":\"" + other.unitId() + "\"");
        Response answersForeign = office.draft("BAO_CAO", ",\"answersIncomingId\":\"" + other.registered() + "\"");
        Response answersNothing = office.draft("BAO_CAO", ",\"answersIncomingId\":\"" + UUID.randomUUID() + "\"");
        Response intoForeign = office.draft("BAO_CAO", ",\"dossierId\":\"" + foreignDossier + "\"");
        Response unknown = office.get(UUID.randomUUID().toString());
        Response longName = office.draft("BAO_CAO", ",\"signerId\":\"no-uuid\"");
        Response archivist = Office.multipart(
                        office.posting("archivist"), Office.draftMetadata("BAO_CAO", ""), Pdfs.pages(1))
                .post(PATH);
        Response keyless = Office.multipart(office.as("officer"), Office.draftMetadata("BAO_CAO", ""), Pdfs.pages(1))
                .post(PATH);

        // Then
        foreignRead.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        leaderNumbers.then().statusCode(403);
        officerReturns.then().statusCode(403);
        forForeign.then().statusCode(403);
        answersForeign.then().statusCode(403);
        answersNothing.then().statusCode(404).body("code", equalTo("INCOMING_NOT_FOUND"));
        intoForeign.then().statusCode(403);
        unknown.then().statusCode(404).body("code", equalTo("OUTGOING_NOT_FOUND"));
        longName.then().statusCode(400).body("violations.field", hasItem("signerId"));
        archivist.then().statusCode(403);
        keyless.then().statusCode(400).body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        office.as("officer").get(PATH).then().statusCode(200).body("items.id", contains(id));
        office.as("officer").get(PATH + "?state=DRAFT").then().body("items.size()", equalTo(0));
    }
}
