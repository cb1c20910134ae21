package vn.hososo.document.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.testing.Office;
import vn.hososo.kit.testing.EventSchemas;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Topic;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DossierApiTest {
    private static final String PATH = "/api/documents/dossiers";

    private static Response add(Office office, String dossierId, String kind, Object documentId) {
        return office.as("officer")
                .contentType(ContentType.JSON)
                .body("{\"itemKind\":\"%s\",\"documentId\":\"%s\"}".formatted(kind, documentId))
                .post(PATH + "/" + dossierId + "/documents");
    }

    @Test
    void aDossierOpenedFromAnIncomingDocumentHoldsItFirst() {
        // Given
        Office office = Office.commune();
        String incoming = office.registered();
        int year = VietnamDay.today(Clock.systemUTC()).getYear();

        // When
        Response opened = office.open("Báo cáo quý I", incoming);

        // Then
        opened.then()
                .statusCode(201)
                .body("code", equalTo(office.key() + "." + year + ".01"))
                .body("state", equalTo("OPEN"))
                .body("documents.ordinal", contains(1))
                .body("documents.documentId", contains(incoming));
        String id = opened.path("id");
        List<ConsumerRecord<String, byte[]>> records =
                Topic.read("hososo.documents", it -> new String(it.value()).contains(id), 2, Duration.ofSeconds(20));
        assertThat(records)
                .extracting(Topic::type)
                .containsExactly("vn.hososo.dossier-created.v1", "vn.hososo.dossier-document-added.v1");
        records.forEach(EventSchemas::check);
    }

    @Test
    void aDecomposedTitleIsKeptComposed() {
        // When
        Response opened = Office.commune().open(Normalizer.normalize("Báo cáo quý I", Normalizer.Form.NFD), null);

        // Then
        opened.then().statusCode(201).body("title", equalTo("Báo cáo quý I"));
    }

    @Test
    void aTitleThatCannotBeStoredIsRefused() {
        // When
        Response opened = Office.commune().open("Báo cáo\u0000quý I", null);

        // Then
        opened.then().statusCode(400).body("violations.field", contains("title"));
    }

    @Test
    void documentsFollowInOrderAndOnlyOnce() {
        // Given
        Office office = Office.commune();
        String incoming = office.registered();
        String outgoing = office.drafted("BAO_CAO");
        String dossier = office.open("Báo cáo quý I", incoming).path("id");

        // When
        Response added = add(office, dossier, "OUTGOING", outgoing);
        Response again = add(office, dossier, "OUTGOING", outgoing);

        // Then
        added.then().statusCode(200).body("documents.documentId", contains(incoming, outgoing));
        again.then().statusCode(409).body("code", equalTo("DOCUMENT_ALREADY_IN_DOSSIER"));
        office.as("clerk").get(PATH + "/" + dossier).then().statusCode(200).body("documents.ordinal", contains(1, 2));
        office.as("clerk").get(PATH).then().statusCode(200).body("items.id", contains(dossier));
    }

    @Test
    void aDossierMayStartEmptyAndItsNumberRunsOn() {
        // Given
        Office office = Office.commune();
        office.open("Một", null).then().statusCode(201).body("documentCount", equalTo(0));

        // When
        Response second = office.open("Hai", null);

        // Then
        assertThat(second.<String>path("code")).endsWith(".02");
    }

    @Test
    void whatIsNotOnesOwnOrNotThereIsRefused() {
        // Given
        Office office = Office.commune();
        Office other = Office.commune();
        String foreignIncoming = other.registered();
        String foreignDossier = other.open("Của đơn vị khác", null).path("id");
        String dossier = office.open("Của mình", null).path("id");

        // When
        Response fromForeign = office.open("Báo cáo", foreignIncoming);
        Response readForeign = office.as("officer").get(PATH + "/" + foreignDossier);
        Response addForeign = add(office, dossier, "INCOMING", foreignIncoming);
        Response addToForeign = add(office, foreignDossier, "INCOMING", office.registered());
        Response unknown = office.as("officer").get(PATH + "/" + UUID.randomUUID());
        Response unknownIncoming = office.open("Báo cáo", UUID.randomUUID().toString());
        Response unknownOutgoing = add(office, dossier, "OUTGOING", UUID.randomUUID());
        Response untitled = office.open(" ", null);
        Response archivist = office.posting("archivist")
                .contentType(ContentType.JSON)
                .body("{\"title\":\"x\"}")
                .post(PATH);
        Response keyless = office.as("officer")
                .contentType(ContentType.JSON)
                .body("{\"title\":\"x\"}")
                .post(PATH);
        Response catalogue = office.posting("officer")
                .contentType(ContentType.JSON)
                .body("{\"title\":\"x\",\"catalogueEntryId\":\"" + UUID.randomUUID() + "\"}")
                .post(PATH);

        // Then
        fromForeign.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        readForeign.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        addForeign.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        addToForeign.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        unknown.then().statusCode(404).body("code", equalTo("DOSSIER_NOT_FOUND"));
        unknownIncoming.then().statusCode(404).body("code", equalTo("INCOMING_NOT_FOUND"));
        unknownOutgoing.then().statusCode(404).body("code", equalTo("OUTGOING_NOT_FOUND"));
        untitled.then().statusCode(400).body("violations.field", hasItem("title"));
        archivist.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        keyless.then().statusCode(400).body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        catalogue.then().statusCode(400).body("violations.field", hasItem("catalogueEntryId"));
        RestAssured.get(PATH).then().statusCode(401);
        office.as("officer").get(PATH).then().body("items.id", contains(dossier));
    }
}
