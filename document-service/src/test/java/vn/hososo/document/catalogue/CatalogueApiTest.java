package vn.hososo.document.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.kit.testing.PlatformResource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CatalogueApiTest {
    private static final String PATH = "/api/documents/catalogues";
    private static final String CSV = """
            notation,heading,title,retention,creator,note
            01.TCCB,I. Tổ chức cán bộ,Hồ sơ quy hoạch cán bộ,10 năm,Nguyễn Văn A,
            02.TCCB,I. Tổ chức cán bộ,"Hồ sơ thi đua, khen thưởng",Vĩnh viễn,,Theo đợt
            """;

    private static Response create(Office office, String more) {
        return office.posting("clerk")
                .contentType(ContentType.JSON)
                .body("{\"year\":2021" + more + "}")
                .post(PATH);
    }

    private static Response replace(Office office, Response seen, String csv) {
        return office.as("officer")
                .header("If-Match", seen.header("ETag"))
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .put(PATH + "/" + seen.path("id") + "/entries");
    }

    private static Response approve(Office office, String role, Response seen) {
        return office.as(role)
                .header("If-Match", seen.header("ETag"))
                .noContentType()
                .post(PATH + "/" + seen.path("id") + "/approval");
    }

    private static Response addLater(Office office, Response seen, String notation, @Nullable String reason) {
        return office.posting("leader")
                .header("If-Match", seen.header("ETag"))
                .contentType(ContentType.JSON)
                .body(
                        "{\"reason\":\"%s\",\"entries\":[{\"notation\":\"%s\",\"title\":\"Thêm\",\"retention\":\"DAU_THAU_TRUNG\"}]}"
                                .formatted(reason, notation))
                .post(PATH + "/" + seen.path("id") + "/entries");
    }

    private static Response open(Office office, String entryId, String more) {
        return office.posting("officer")
                .contentType(ContentType.JSON)
                .body("{\"catalogueEntryId\":\"" + entryId + "\"" + more + "}")
                .post("/api/documents/dossiers");
    }

    @Test
    void aYearsListIsImportedApprovedAndDossiersAreOpenedFromIt() {
        // Given
        Office office = Office.commune();
        Response draft = create(office, "");

        // When
        Response imported = replace(office, draft, CSV);
        String entry = imported.path("entries[0].id");
        Response early = open(office, entry, "");
        Response approved = approve(office, "leader", imported);
        Response opened = open(office, entry, "");
        Response twice = open(office, entry, "");

        // Then
        draft.then().statusCode(201).body("state", equalTo("DRAFT")).body("entries", hasSize(0));
        imported.then().statusCode(200).body("entries.notation", contains("01.TCCB", "02.TCCB"));
        early.then().statusCode(409).body("code", equalTo("CATALOGUE_NOT_APPROVED"));
        approved.then().statusCode(200).body("state", equalTo("APPROVED"));
        opened.then()
                .statusCode(201)
                .body("code", equalTo(office.key() + ".2021.01.TCCB"))
                .body("title", equalTo("Hồ sơ quy hoạch cán bộ"))
                .body("retention", equalTo("10 năm"))
                .body("creator", equalTo("Nguyễn Văn A"))
                .body("catalogueEntryId", equalTo(entry));
        twice.then().statusCode(409).body("code", equalTo("CATALOGUE_ENTRY_USED"));
        office.as("officer").get(PATH + "?year=2021").then().statusCode(200).body("items.entryCount", contains(2));
    }

    @Test
    void afterTheApprovalEntriesAreOnlyAddedWithTheirReason() {
        // Given
        Office office = Office.commune();
        Response approved = approve(office, "leader", replace(office, create(office, ""), CSV));

        // When
        Response replaced = replace(office, approved, CSV);
        Response again = approve(office, "leader", approved);
        Response reasonless = addLater(office, approved, "03.TCCB", " ");
        Response taken = addLater(office, approved, "01.TCCB", "Phát sinh");
        Response added = addLater(office, approved, "03.TCCB", "Phát sinh");
        Response stale = addLater(office, approved, "04.TCCB", "Phát sinh");

        // Then
        replaced.then().statusCode(409).body("code", equalTo("CATALOGUE_STATE_CONFLICT"));
        again.then().statusCode(409).body("code", equalTo("CATALOGUE_STATE_CONFLICT"));
        reasonless.then().statusCode(400).body("violations.field", hasItem("reason"));
        taken.then().statusCode(409).body("code", equalTo("CATALOGUE_NOTATION_TAKEN"));
        added.then()
                .statusCode(200)
                .body("entries[2].notation", equalTo("03.TCCB"))
                .body("entries[2].retention", equalTo("20 năm"))
                .body("entries[2].addedReason", equalTo("Phát sinh"));
        stale.then().statusCode(412);
        Response seen = office.as("clerk").get(PATH + "/" + approved.path("id"));
        assertThat(seen.header("ETag")).isEqualTo(added.header("ETag"));
    }

    @Test
    void adoptsATitleOfItsOwnAndTheIncomingDocument() {
        // Given
        Office office = Office.commune();
        String incoming = office.registered();
        Response approved = approve(office, "leader", replace(office, create(office, ""), CSV));

        // When
        Response opened = open(
                office, approved.path("entries[1].id"), ",\"title\":\"Đợt 1\",\"incomingId\":\"" + incoming + "\"");

        // Then
        opened.then()
                .statusCode(201)
                .body("title", equalTo("Đợt 1"))
                .body("retention", equalTo("Vĩnh viễn"))
                .body("documents.documentId", contains(incoming));
    }

    @Test
    void ofManyOpeningsOfOneEntryAtOnceOneSucceeds() throws Exception {
        // Given
        Office office = Office.commune();
        String entry = approve(office, "leader", replace(office, create(office, ""), CSV))
                .path("entries[0].id");
        List<Callable<Integer>> openings =
                Collections.nCopies(8, () -> open(office, entry, "").statusCode());

        // When
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : threads.invokeAll(openings)) {
                answers.add(answer.get());
            }
        }

        // Then
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        // Given
        Office office = Office.commune();
        Office other = Office.commune();
        Response draft = create(office, "");
        Response foreign = approve(other, "leader", replace(other, create(other, ""), CSV));

        // When
        Response second = create(office, "");
        Response emptyApproval = approve(office, "leader", draft);
        Response officerApproval = approve(office, "officer", draft);
        Response numeric = replace(office, draft, CSV.replace("02.TCCB", "02"));
        Response doubled = replace(office, draft, CSV.replace("02.TCCB", "01.TCCB"));
        Response unknownRule = replace(office, draft, CSV.replace("Vĩnh viễn", "KHONG_CO"));
        Response readForeign = office.as("officer").get(PATH + "/" + foreign.path("id"));
        Response openForeign = open(office, foreign.path("entries[0].id"), "");
        Response writeForeign = replace(office, foreign, CSV);
        Response unknown = office.as("officer").get(PATH + "/" + UUID.randomUUID());
        Response unmatched = office.as("leader").noContentType().post(PATH + "/" + draft.path("id") + "/approval");

        // Then
        second.then().statusCode(409).body("code", equalTo("CATALOGUE_EXISTS"));
        emptyApproval.then().statusCode(409).body("code", equalTo("CATALOGUE_EMPTY"));
        officerApproval.then().statusCode(403);
        numeric.then().statusCode(400).body("violations.field", hasItem("line.3.notation"));
        doubled.then().statusCode(409).body("code", equalTo("CATALOGUE_NOTATION_TAKEN"));
        unknownRule.then().statusCode(400).body("violations.field", hasItem("retention"));
        readForeign.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        openForeign.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        writeForeign.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        unknown.then().statusCode(404).body("code", equalTo("CATALOGUE_NOT_FOUND"));
        unmatched.then().statusCode(428);
        RestAssured.get(PATH).then().statusCode(401);
    }
}
