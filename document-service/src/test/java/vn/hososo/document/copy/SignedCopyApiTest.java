package vn.hososo.document.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.Pdfs;
import vn.hososo.document.testing.Signer;
import vn.hososo.kit.testing.PlatformResource;

/** Copies made digitally: the signature of the organ that makes them, on a file of their own or on what was copied. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SignedCopyApiTest {
    private static final String PATH = "/api/documents/copies/";

    private static String metadata(String form, String revisionId, String more) {
        return "{\"form\":\"%s\",\"revisionId\":\"%s\"%s}".formatted(form, revisionId, more);
    }

    private static Response make(Office office, String metadata) {
        return office.posting("clerk")
                .contentType(ContentType.JSON)
                .body(metadata)
                .post(PATH);
    }

    private static Response seen(Office office, String copy) {
        return office.as("officer").get(PATH + copy);
    }

    @Test
    void theSignedFileStandsBesideWhatWasCopied() {
        // Given
        Office office = Office.commune();
        byte[] received = Pdfs.pages(2);
        byte[] signed = Pdfs.pages(2);
        String source = office.register(Office.incoming(), received).path("currentRevisionId");
        String copy = make(office, metadata("SAO_Y", source, "")).path("id");
        JsonPath toSign = Signer.toSign(copy);

        // When
        Response stored = Signer.signAlone(copy, signed);

        // Then
        assertThat(toSign.getString("state")).isEqualTo("NUMBERED");
        assertThat(toSign.getString("currentRevisionId")).isEqualTo(source);
        assertThat(toSign.getString("part.kind")).isEqualTo("COPY");
        assertThat(toSign.getString("part.copyForm")).isEqualTo("Sao y");
        assertThat(toSign.getString("symbol")).isEqualTo("SY-UBND");
        assertThat(toSign.getString("unitKey")).isEqualTo(office.key());
        stored.then().statusCode(200).body("state", equalTo("ORGAN_SIGNED"));
        seen(office, copy)
                .then()
                .body("revisionId", equalTo(source))
                .body("fileRevisionId", equalTo(source))
                .body("signedRevisionId", equalTo(stored.path("revisionId")))
                .body("signedAt", notNullValue());
        assertThat(office.bytes(stored.path("revisionId"))).isEqualTo(signed);
        assertThat(office.bytes(source)).isEqualTo(received);
        Office.commune()
                .as("clerk")
                .get("/api/documents/contents/" + stored.path("revisionId"))
                .then()
                .statusCode(403);
        assertThat(Signer.toSign(copy).getString("state")).isEqualTo("ORGAN_SIGNED");
    }

    @Test
    void theSameSignatureIsStoredOnceAndASecondOneRefused() {
        // Given
        Office office = Office.commune();
        String source = office.register(Office.incoming()).path("currentRevisionId");
        String copy = make(office, metadata("SAO_LUC", source, "")).path("id");
        UUID signature = UUID.randomUUID();
        byte[] file = Pdfs.pages(1);
        String metadata = Signer.alone(source, signature, file);

        // When
        Response first = Signer.put(copy, signature, metadata, file);
        Response again = Signer.put(copy, signature, metadata, file);
        Response asked = Signer.request().get("/internal/documents/" + copy + "/revisions/" + signature);
        Response second = Signer.signAlone(copy, Pdfs.pages(1));

        // Then
        first.then().statusCode(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(asked.asString()).isEqualTo(first.asString());
        second.then().statusCode(409).body("code", equalTo("REVISION_NOT_CURRENT"));
    }

    @Test
    void anExtractIsSignedOnAFileOfItsOwn() {
        // Given
        Office office = Office.commune();
        String source = office.register(Office.incoming(), Pdfs.pages(5)).path("currentRevisionId");
        String excerpt = ",\"excerpt\":\"Điều 2\"";
        byte[] file = Pdfs.pages(1);
        String onPaper = make(office, metadata("TRICH_SAO", source, excerpt)).path("id");

        // When
        Response made = Office.multipart(office.posting("clerk"), metadata("TRICH_SAO", source, excerpt), file)
                .post(PATH);
        Response unsignable = Signer.signAlone(onPaper, Pdfs.pages(1));
        Response stored = Signer.signAlone(made.path("id"), Pdfs.pages(1));
        Response noPdf = Office.multipart(
                        office.posting("clerk"),
                        metadata("TRICH_SAO", source, excerpt),
                        "không phải PDF".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(PATH);
        Response officer = Office.multipart(office.posting("officer"), metadata("SAO_Y", source, ""), file)
                .post(PATH);

        // Then
        made.then()
                .statusCode(201)
                .body("numberAndSymbol", equalTo("02/TrS-UBND"))
                .body("revisionId", equalTo(source));
        assertThat(office.bytes(made.path("fileRevisionId"))).isEqualTo(file);
        stored.then().statusCode(200);
        seen(office, onPaper).then().body("fileRevisionId", nullValue()).body("signedRevisionId", nullValue());
        unsignable.then().statusCode(409).body("code", equalTo("REVISION_NOT_CURRENT"));
        assertThat(Signer.toSign(onPaper).getString("state")).isEqualTo("WITHOUT_FILE");
        noPdf.then().statusCode(422).body("code", equalTo("FILE_NOT_PDF"));
        officer.then().statusCode(403);
    }

    @Test
    void aSignedCopyIsCopiedInTurnAndAnUnsignedOneIsNot() {
        // Given
        Office office = Office.commune();
        String source = office.register(Office.incoming()).path("currentRevisionId");
        Response scanned = Office.multipart(office.posting("clerk"), metadata("SAO_Y", source, ""), Pdfs.pages(1))
                .post(PATH);

        // When
        Response early = make(office, metadata("SAO_LUC", scanned.path("fileRevisionId"), ""));
        String signed = Signer.signAlone(scanned.path("id"), Pdfs.pages(1)).path("revisionId");
        Response again = make(office, metadata("SAO_LUC", signed, ""));

        // Then
        early.then().statusCode(409).body("code", equalTo("COPY_SOURCE_NOT_ISSUED"));
        again.then()
                .statusCode(201)
                .body("documentKind", equalTo("COPY"))
                .body("documentId", equalTo(scanned.path("id")));
    }

    @Test
    void whatIsNotVerifiedIsNotStored() {
        // Given
        Office office = Office.commune();
        String source = office.register(Office.incoming()).path("currentRevisionId");
        String copy = make(office, metadata("SAO_Y", source, "")).path("id");
        UUID signature = UUID.randomUUID();
        byte[] file = Pdfs.pages(1);

        // When
        Response invalid = Signer.put(
                copy,
                signature,
                Signer.metadata(
                        source,
                        Signer.ORGAN,
                        Pdfs.sha256(file),
                        List.of(Signer.signature(signature, Signer.ORGAN, "INVALID"))),
                file);

        // Then
        invalid.then().statusCode(422).body("code", equalTo("REVISION_NOT_VERIFIED"));
        seen(office, copy).then().body("signedRevisionId", nullValue());
    }
}
