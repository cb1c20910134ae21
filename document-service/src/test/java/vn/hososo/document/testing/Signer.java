package vn.hososo.document.testing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.hososo.kit.testing.Tokens;

/** signing-service as document-service sees it: it remembers what it signed, so that the organ adds to the leader. */
public final class Signer {
    public static final String LEADER = "LEADER";
    public static final String ORGAN = "ORGAN";

    private final List<String> signatures = new ArrayList<>();

    public static RequestSpecification request() {
        return given().auth().oauth2(Tokens.service("signing", "document"));
    }

    public static JsonPath toSign(String documentId) {
        return request()
                .get("/internal/documents/" + documentId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Signs the current revision. */
    public Response sign(String documentId, String capacity) {
        return sign(documentId, capacity, toSign(documentId).getString("currentRevisionId"));
    }

    public Response sign(String documentId, String capacity, String expectedRevisionId) {
        UUID signatureId = UUID.randomUUID();
        signatures.add(signature(signatureId, capacity, "VALID"));
        byte[] file = Pdfs.pages(1);
        return put(
                documentId, signatureId, metadata(expectedRevisionId, capacity, Pdfs.sha256(file), signatures), file);
    }

    /** The organ's signature alone, as an annex or a copy carries it, on what is there now. */
    public static Response signAlone(String id, byte[] file) {
        UUID signatureId = UUID.randomUUID();
        return put(id, signatureId, alone(toSign(id).getString("currentRevisionId"), signatureId, file), file);
    }

    public static String alone(String expectedRevisionId, UUID signatureId, byte[] file) {
        return metadata(expectedRevisionId, ORGAN, Pdfs.sha256(file), List.of(signature(signatureId, ORGAN, "VALID")));
    }

    public static Response put(String documentId, UUID signatureId, String metadata, byte[] file) {
        return put(documentId, signatureId, metadata, "file", file);
    }

    /** Stores as signing-service does it: only what the signed file has more than the expected revision. */
    public static Response putUpdate(String documentId, UUID signatureId, String metadata, byte[] update) {
        return put(documentId, signatureId, metadata, "update", update);
    }

    private static Response put(String documentId, UUID signatureId, String metadata, String part, byte[] bytes) {
        return Office.multipart(request(), metadata, part, bytes)
                .put("/internal/documents/" + documentId + "/revisions/" + signatureId);
    }

    public static String signature(UUID signatureId, String capacity, String status) {
        return "{\"signatureId\":\"%s\",\"capacity\":\"%s\",\"status\":\"%s\",\"signedAt\":\"2021-03-05T14:22:33+07:00\"}"
                .formatted(signatureId, capacity, status);
    }

    public static String metadata(String expectedRevisionId, String capacity, String sha256, List<String> signatures) {
        return """
            {"expectedRevisionId":"%s","sha256":"%s","capacity":"%s","signedAt":"2021-03-05T14:22:33+07:00",
             "signerName":"Nguyễn Văn A","signatures":[%s]}""".formatted(expectedRevisionId, sha256, capacity, String.join(",", signatures));
    }
}
