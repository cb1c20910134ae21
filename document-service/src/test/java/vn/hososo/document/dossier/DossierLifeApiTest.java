package vn.hososo.document.dossier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.testing.Office;
import vn.hososo.kit.testing.EventSchemas;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Topic;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DossierLifeApiTest {
    private static final String SEARCH = "/api/documents/search?kind=DOSSIER";
    private static final String PATH = "/api/documents/dossiers";
    private static final String REASON = "{\"reason\":\"Trùng văn bản\"}";

    @Inject
    Pool pool;

    private static Response seen(Office office, String id) {
        return office.as("leader").get(PATH + "/" + id);
    }

    private static RequestSpecification acting(Office office, String role, String id) {
        return office.as(role)
                .header("If-Match", seen(office, id).header("ETag"))
                .contentType(ContentType.JSON);
    }

    private static Response close(Office office, String role, String id, String body) {
        return acting(office, role, id).body(body).post(PATH + "/" + id + "/closure");
    }

    private static void add(Office office, String dossierId, String kind, String documentId) {
        office.as("officer")
                .contentType(ContentType.JSON)
                .body("{\"itemKind\":\"%s\",\"documentId\":\"%s\"}".formatted(kind, documentId))
                .post(PATH + "/" + dossierId + "/documents")
                .then()
                .statusCode(200);
    }

    private static String issued(Office office) {
        String id = office.organSigned("BAO_CAO");
        office.act("clerk", id, "issue", null).then().statusCode(200);
        return id;
    }

    /** The acts that the trace tells of a dossier, the oldest first. */
    private List<String> traced(String id) {
        List<String> acts = new ArrayList<>();
        pool.preparedQuery("select act from trace_entry where thing_id = $1 order by at, id")
                .execute(Tuple.of(UUID.fromString(id)))
                .await()
                .atMost(Duration.ofSeconds(20))
                .forEach(row -> acts.add(row.getString(0)));
        return acts;
    }

    private static List<String> types(String id, int count) {
        List<ConsumerRecord<String, byte[]>> records = Topic.read(
                "hososo.documents", it -> new String(it.value()).contains(id), count, Duration.ofSeconds(20));
        records.forEach(EventSchemas::check);
        return records.stream().map(Topic::type).toList();
    }

    @Test
    void aCompleteDossierIsClosedWithItsTermAndReopenedByALeader() {
        // Given
        Office office = Office.commune();
        String id = office.open("Báo cáo quý I", office.registered()).path("id");
        add(office, id, "OUTGOING", issued(office));
        LocalDate today = VietnamDay.today(Clock.systemUTC());

        // When
        Response missing = office.as("officer").get(PATH + "/" + id + "/missing");
        Response closed = close(office, "officer", id, "{\"retention\":\"10 năm\"}");
        Response again = close(office, "officer", id, "{}");
        Response byOfficer = acting(office, "officer", id).body(REASON).post(PATH + "/" + id + "/reopening");
        Response reopened = acting(office, "leader", id).body(REASON).post(PATH + "/" + id + "/reopening");

        // Then
        missing.then().statusCode(200).body("items", hasSize(0));
        closed.then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("retention", equalTo("10 năm"))
                .body("endDate", equalTo(today.toString()))
                .body("lastYear", equalTo(today.getYear() + 10))
                .body("handOverBy", equalTo(today.plusDays(60).toString()))
                .body("pageCount", equalTo(2))
                .body("forcedReason", nullValue());
        again.then().statusCode(409).body("code", equalTo("DOSSIER_STATE_CONFLICT"));
        byOfficer.then().statusCode(403);
        reopened.then().statusCode(200).body("state", equalTo("OPEN")).body("closedOn", nullValue());
        // Views and refusals come in batches of their own time.
        assertThat(traced(id))
                .filteredOn(act -> !Set.of("VIEWED", "REFUSED").contains(act))
                .containsExactly(
                        "DOSSIER_OPENED",
                        "DOSSIER_DOCUMENT_ADDED",
                        "DOSSIER_DOCUMENT_ADDED",
                        "DOSSIER_CLOSED",
                        "DOSSIER_REOPENED");
        assertThat(types(id, 4))
                .containsExactly(
                        "vn.hososo.dossier-created.v1",
                        "vn.hososo.dossier-document-added.v1",
                        "vn.hososo.dossier-document-added.v1",
                        "vn.hososo.dossier-closed.v1");
    }

    @Test
    void whatIsMissingIsNamedAndOnlyALeaderTakesItOn() {
        // Given
        Office office = Office.commune();
        String empty = office.open("Rỗng", null).path("id");
        String id = office.open("Báo cáo quý I", office.registered()).path("id");
        add(office, id, "OUTGOING", office.drafted("BAO_CAO"));

        // When
        Response ofEmpty = close(office, "officer", empty, "{}");
        Response missing = office.as("officer").get(PATH + "/" + id + "/missing");
        Response refused = close(office, "officer", id, "{}");
        Response officer = close(office, "officer", id, "{\"force\":true,\"reason\":\"x\"}");
        Response reasonless = close(office, "leader", id, "{\"force\":true}");
        Response forced = close(office, "leader", id, "{\"force\":true,\"reason\":\"Việc đã dừng\"}");

        // Then
        ofEmpty.then()
                .statusCode(409)
                .body("code", equalTo("DOSSIER_INCOMPLETE"))
                .body("violations.message", hasItem(startsWith("EMPTY")));
        missing.then()
                .statusCode(200)
                .body("items.reason", contains("NO_RESULT_DOCUMENT", "UNISSUED_DRAFT"))
                .body("items[1].ordinal", equalTo(2));
        refused.then()
                .statusCode(409)
                .body("code", equalTo("DOSSIER_INCOMPLETE"))
                .body("violations.field", contains("documents", "documents.2"));
        officer.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        reasonless.then().statusCode(400).body("violations.field", hasItem("reason"));
        forced.then().statusCode(200).body("state", equalTo("CLOSED")).body("forcedReason", equalTo("Việc đã dừng"));
    }

    @Test
    void aPaperIssueIsAnUnsignedIssue() {
        // Given
        Office office = Office.commune();
        String paper = office.submitted("BAO_CAO");
        office.act("clerk", paper, "issue", "{\"form\":\"PAPER\",\"reason\":\"Máy ký số hỏng\"}")
                .then()
                .statusCode(200);
        String id = office.open("Báo cáo", null).path("id");
        add(office, id, "OUTGOING", paper);

        // When
        Response refused = close(office, "clerk", id, "{}");

        // Then
        refused.then().statusCode(409).body("violations.message", hasItem(startsWith("UNSIGNED_ISSUE")));
    }

    @Test
    void aDocumentTakenOutLeavesItsOrdinal() {
        // Given
        Office office = Office.commune();
        String incoming = office.registered();
        String other = office.registered();
        String id = office.open("Báo cáo", incoming).path("id");
        String removal = PATH + "/" + id + "/documents/" + incoming + "/removal";

        // When
        Response removed = acting(office, "officer", id).body(REASON).post(removal);
        Response again = acting(office, "officer", id).body(REASON).post(removal);
        Response unmatched =
                office.as("officer").contentType(ContentType.JSON).body(REASON).post(removal);
        add(office, id, "INCOMING", other);
        add(office, id, "INCOMING", incoming);

        // Then
        removed.then()
                .statusCode(200)
                .body("documentCount", equalTo(0))
                .body("removals.ordinal", contains(1))
                .body("removals.reason", contains("Trùng văn bản"));
        again.then().statusCode(404).body("code", equalTo("DOCUMENT_NOT_IN_DOSSIER"));
        unmatched.then().statusCode(428);
        seen(office, id)
                .then()
                .body("documents.ordinal", contains(2, 3))
                .body("documents.documentId", contains(other, incoming))
                .body("documentCount", equalTo(2));
        assertThat(types(id, 5)).contains("vn.hososo.dossier-document-removed.v1");
    }

    @Test
    void aClosedDossierTakesNothingMore() {
        // Given
        Office office = Office.commune();
        String incoming = office.registered();
        String id = office.open("Báo cáo", null).path("id");
        add(office, id, "INCOMING", incoming);
        close(office, "officer", id, "{}").then().statusCode(200);
        String details = "{\"title\":\"x\",\"creator\":\"A\",\"language\":\"Tiếng Việt\",\"startDate\":\"2021-01-01\"}";

        // When
        Response added = office.as("officer")
                .contentType(ContentType.JSON)
                .body("{\"itemKind\":\"INCOMING\",\"documentId\":\"%s\"}".formatted(office.registered()))
                .post(PATH + "/" + id + "/documents");
        Response removed = acting(office, "officer", id)
                .body(REASON)
                .post(PATH + "/" + id + "/documents/" + incoming + "/removal");
        Response described = acting(office, "officer", id).body(details).put(PATH + "/" + id);

        // Then
        List.of(added, removed, described)
                .forEach(refused -> refused.then()
                        .statusCode(409)
                        .body("code", equalTo("DOSSIER_STATE_CONFLICT"))
                        .body("detail", org.hamcrest.Matchers.containsString("CLOSED")));
        office.as("officer").get(PATH + "?state=CLOSED").then().body("items.id", contains(id));
        office.as("officer").get(PATH + "?state=OPEN").then().body("items", hasSize(0));
    }

    @Test
    void theListTellsWhatIsMineWhatIsOfTheYearAndWhatIsIncomplete() {
        // Given
        Office office = Office.commune();
        String unanswered =
                office.open("Báo cáo công tác Hoà giải", office.registered()).path("id");
        String empty = office.open("Kế hoạch 100% số hóa", null).path("id");
        String complete = office.open("Tổng kết", null).path("id");
        add(office, complete, "OUTGOING", issued(office));
        String drafting = office.open("Dự thảo quy chế", null).path("id");
        add(office, drafting, "OUTGOING", office.drafted("BAO_CAO"));
        String closed = office.open("Đã xong", null).path("id");
        add(office, closed, "OUTGOING", issued(office));
        close(office, "officer", closed, "{}").then().statusCode(200);
        int year = VietnamDay.today(Clock.systemUTC()).getYear();

        // When, Then
        seen(office, unanswered).then().body("documents.standing", contains("RECEIVED"));
        seen(office, drafting).then().body("documents.standing", contains("UNISSUED"));
        seen(office, closed).then().body("documents.standing", contains("ISSUED"));
        lists(office, "officer", "?incomplete=true", drafting, empty, unanswered);
        lists(office, "officer", "?incomplete=true&size=1&page=1", empty);
        lists(office, "officer", "?incomplete=true&q=QUY", drafting);
        lists(office, "officer", "?mine=true&state=OPEN", drafting, complete, empty, unanswered);
        lists(office, "leader", "?mine=true");
        lists(office, "leader", "?year=" + year + "&state=CLOSED", closed);
        lists(office, "leader", "?year=" + (year - 1));
        lists(office, "leader", "?catalogued=true");
        lists(office, "leader", "?q=hoa giai", unanswered);
        lists(office, "leader", "?incomingId=" + seen(office, unanswered).path("incomingId"), unanswered);
        lists(office, "leader", "?incomingId=" + empty);
        lists(office, "leader", "?q=100%", empty);
        lists(office, "leader", "?q=T_ng");
        office.as("leader")
                .get(PATH + "?incomplete=true")
                .then()
                .header("X-Total-Count", "3")
                .body("items.year", org.hamcrest.Matchers.everyItem(equalTo(year)));
    }

    private static void lists(Office office, String role, String query, String... ids) {
        office.as(role).get(PATH + query).then().statusCode(200).body("items.id", equalTo(List.of(ids)));
    }

    @Test
    void theFieldsOfAnnexSixAreWrittenAndChecked() {
        // Given
        Office office = Office.commune();
        String id = office.open("Báo cáo", null).path("id");
        String details = """
                {"title":"Báo cáo năm","retention":"%s","creator":"Nguyễn Thị B","language":"Tiếng Việt",
                 "startDate":"2021-01-01","endDate":"%s","description":"Ghi chú"}""";

        // When
        Response backwards = acting(office, "officer", id)
                .body(details.formatted("5 năm", "2020-12-31"))
                .put(PATH + "/" + id);
        Response unknown = acting(office, "officer", id)
                .body(details.formatted("KHONG_CO", "2021-12-31"))
                .put(PATH + "/" + id);
        Response described = acting(office, "officer", id)
                .body(details.formatted("DAU_THAU_TRUNG", "2021-12-31"))
                .put(PATH + "/" + id);
        Response stale = office.as("officer")
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(details.formatted("5 năm", "2021-12-31"))
                .put(PATH + "/" + id);

        // Then
        backwards.then().statusCode(400).body("violations.field", hasItem("endDate"));
        unknown.then().statusCode(400).body("violations.field", hasItem("retention"));
        described
                .then()
                .statusCode(200)
                .body("title", equalTo("Báo cáo năm"))
                .body("retention", equalTo("20 năm"))
                .body("creator", equalTo("Nguyễn Thị B"))
                .body("startDate", equalTo("2021-01-01"))
                .body("lastYear", equalTo(2041))
                .body("description", equalTo("Ghi chú"));
        stale.then().statusCode(412);
    }

    @Test
    void theLastDayForTheArchiveFollowsTheLawOfTheDayTheWorkEnded() {
        // Given
        Office office = Office.commune();
        String id = office.open("Báo cáo", null).path("id");
        add(office, id, "INCOMING", office.registered());
        acting(office, "officer", id).body("""
                        {"title":"Báo cáo","retention":"5 năm","creator":"A","language":"Tiếng Việt",
                         "startDate":"2021-01-01","endDate":"2021-12-31"}""").put(PATH + "/" + id).then().statusCode(200);

        // When
        Response tooEarly = close(office, "officer", id, "{\"endDate\":\"2020-12-31\"}");
        Response tooLate = close(office, "officer", id, "{\"endDate\":\"2999-12-31\"}");
        Response closed = close(office, "officer", id, "{}");

        // Then
        tooEarly.then().statusCode(400).body("violations.field", hasItem("endDate"));
        tooLate.then().statusCode(400).body("violations.field", hasItem("endDate"));
        closed.then().statusCode(200).body("handOverBy", equalTo("2022-12-31")).body("lastYear", equalTo(2026));
    }

    @Test
    void aRestrictedDossierIsForTheNamedAndTheLeaders() {
        // Given
        Office office = Office.commune();
        String incoming = office.registered();
        String id = office.open("Nội bộ", null).path("id");
        String named = Tokens.user("named", office.unitId(), "officer");
        String stranger = Tokens.user("stranger", office.unitId(), "officer");
        String restricted =
                "{\"scope\":\"RESTRICTED\",\"usernames\":[\"named\",\"officer.%s\"]}".formatted(office.unitId());

        // When
        Response byStranger = given().auth()
                .oauth2(stranger)
                .header("If-Match", seen(office, id).header("ETag"))
                .contentType(ContentType.JSON)
                .body(restricted)
                .put(PATH + "/" + id + "/rights");
        Response granted = acting(office, "officer", id).body(restricted).put(PATH + "/" + id + "/rights");

        // Then
        byStranger.then().statusCode(403);
        granted.then().statusCode(200).body("rights.restricted", equalTo(true)).body("rights.usernames", hasSize(2));
        assertThat(traced(id)).contains("DOSSIER_OPENED", "DOSSIER_RIGHTS_CHANGED");
        given().auth().oauth2(named).get(PATH + "/" + id).then().statusCode(200);
        given().auth().oauth2(named).get(PATH).then().body("items.id", contains(id));
        seen(office, id).then().statusCode(200);
        given().auth().oauth2(stranger).get(PATH + "/" + id).then().statusCode(403);
        given().auth().oauth2(stranger).get(PATH + "/" + id + "/missing").then().statusCode(403);
        given().auth().oauth2(stranger).get(PATH).then().body("items.id", not(hasItem(id)));
        given().auth().oauth2(stranger).get(SEARCH).then().statusCode(200).body("items.id", not(hasItem(id)));
        given().auth().oauth2(named).get(SEARCH).then().body("items.id", hasItem(id));
        office.as("leader").get(SEARCH).then().body("items.id", hasItem(id));
        given().auth()
                .oauth2(stranger)
                .contentType(ContentType.JSON)
                .body("{\"itemKind\":\"INCOMING\",\"documentId\":\"" + incoming + "\"}")
                .post(PATH + "/" + id + "/documents")
                .then()
                .statusCode(403);
        acting(office, "leader", id)
                .body("{\"scope\":\"UNIT\",\"usernames\":[]}")
                .put(PATH + "/" + id + "/rights")
                .then()
                .statusCode(200);
        given().auth().oauth2(stranger).get(PATH + "/" + id).then().statusCode(200);
    }

    @Test
    void oneDocumentLiesInSeveralDossiersAndLateFilingIsMarked() {
        // Given
        Office office = Office.commune();
        String document = issued(office);
        String one = office.open("Một", null).path("id");
        String two = office.open("Hai", null).path("id");

        // When
        add(office, one, "OUTGOING", document);
        add(office, two, "OUTGOING", document);

        // Then
        String revision = seen(office, one).path("documents[0].revisionId");
        seen(office, two).then().body("documents.revisionId", contains(revision));
        // issued and filed on one day: not after the fact (the rule itself is tested without the clock)
        seen(office, two)
                .then()
                .body("documents.madeAfterTheFact", contains(false))
                .body("madeAfterTheFact", equalTo(false));
    }

    @Test
    void strangersAreRefused() {
        // Given
        Office office = Office.commune();
        Office other = Office.commune();
        String id = office.open("Của mình", null).path("id");
        String tag = seen(office, id).header("ETag");

        // When
        Response closed = other.as("leader")
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body("{}")
                .post(PATH + "/" + id + "/closure");
        Response archivist = acting(office, "archivist", id).body("{}").post(PATH + "/" + id + "/closure");
        Response missing = other.as("leader").get(PATH + "/" + id + "/missing");
        Response unmatched =
                office.as("officer").contentType(ContentType.JSON).body("{}").post(PATH + "/" + id + "/closure");

        // Then
        closed.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        archivist.then().statusCode(403);
        missing.then().statusCode(403);
        unmatched.then().statusCode(428).body("code", equalTo("IF_MATCH_MISSING"));
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body("{}")
                .post(PATH + "/" + id + "/closure")
                .then()
                .statusCode(401);
    }
}
