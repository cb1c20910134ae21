package vn.hososo.document.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.testing.Tokens;

/** A unit with its people, who act through the public API as clients would. */
public record Office(UUID unitId, String key) {
    public static final String INCOMING = """
            {"sender":{"class":"AGENCY","name":"Sở Nội vụ tỉnh Bắc Ninh"},"number":"12","symbol":"SNV-VP",
             "documentDate":"2021-03-01","kind":"CONG_VAN","subject":"V/v báo cáo kết quả quý I","needsAction":true,
             "medium":"ELECTRONIC"}""";

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    /** As {@link #INCOMING}, under a number that no other has: a unit registers the same document only once. */
    public static String incoming() {
        return INCOMING.replace("\"12\"", "\"" + NUMBERS.incrementAndGet() + "\"");
    }

    /** A commune's people's committee. */
    public static Office commune() {
        return create("commune", "COMMUNE", null);
    }

    public static Office committee() {
        return create("committee", "DISTRICT", null);
    }

    public static Office departmentOf(Office parent) {
        return create("department", "DISTRICT", parent.unitId());
    }

    /** A commune below a committee that takes no paper since a day. */
    public static Office paperless(Office parent, String from) {
        return create("commune", "COMMUNE", parent.unitId(), ",\"paperlessFrom\":\"" + from + "\"");
    }

    private static Office create(String kind, String tier, @Nullable UUID parent) {
        return create(kind, tier, parent, "");
    }

    private static Office create(String kind, String tier, @Nullable UUID parent, String more) {
        String key = "u" + UUID.randomUUID().toString().substring(0, 8);
        String body =
                "{\"key\":\"%s\",\"name\":\"Đơn vị %s\",\"tier\":\"%s\",\"kind\":\"%s\",\"validFrom\":\"2000-01-01\"%s%s}"
                        .formatted(
                                key, key, tier, kind, parent == null ? "" : ",\"parentId\":\"" + parent + "\"", more);
        String id = given().auth()
                .oauth2(Tokens.user("admin", null, "system-admin"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/documents/units")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Office(UUID.fromString(id), key);
    }

    public RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.user(role, unitId));
    }

    public RequestSpecification posting(String role) {
        return as(role).header("Idempotency-Key", UUID.randomUUID());
    }

    /** Registers a PDF of one page. */
    public Response register(String metadata) {
        return register(metadata, Pdfs.pages(1));
    }

    public Response register(String metadata, byte[] file) {
        return multipart(posting("clerk"), metadata, file).post("/api/documents/incoming");
    }

    public String registered() {
        return register(incoming()).then().statusCode(201).extract().path("id");
    }

    /** An act on an incoming document with the version that it has now. */
    public Response handle(String role, String id, String act, String body) {
        return handle(as(role), id, act, body);
    }

    public Response handle(RequestSpecification person, String id, String act, String body) {
        return person.header(
                        "If-Match",
                        as("officer").get("/api/documents/incoming/" + id).header("ETag"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/documents/incoming/" + id + "/" + act);
    }

    /** The account in whose name {@link #as} makes requests. */
    public String username(String role) {
        return role + "." + unitId;
    }

    /** Assigned by the leader to the unit's officer. */
    public String assigned() {
        String id = registered();
        handle("leader", id, "assignments", assignment("officer", "")).then().statusCode(201);
        return id;
    }

    public String assignment(String lead, String more) {
        return """
            {"direction":"Tham mưu trả lời","assignees":[{"username":"%s","name":"Nguyễn Văn A","role":"LEAD"}%s]}""".formatted(username(lead), more);
    }

    public Response open(String title, @Nullable String incomingId) {
        String from = incomingId == null ? "" : ",\"incomingId\":\"" + incomingId + "\"";
        return posting("officer")
                .contentType(ContentType.JSON)
                .body("{\"title\":\"" + title + "\"" + from + "}")
                .post("/api/documents/dossiers");
    }

    public Response draft(String kind, String more) {
        return multipart(posting("officer"), draftMetadata(kind, more), Pdfs.pages(2))
                .post("/api/documents/outgoing");
    }

    public static String draftMetadata(String kind, String more) {
        return """
            {"kind":"%s","subject":"Báo cáo kết quả","recipients":[{"name":"UBND huyện","channel":"PLATFORM"}],
             "signerName":"Nguyễn Văn A","signerTitle":"Chủ tịch"%s}""".formatted(kind, more);
    }

    public String drafted(String kind) {
        return draft(kind, "").then().statusCode(201).extract().path("id");
    }

    public Response get(String id) {
        return as("officer").get("/api/documents/outgoing/" + id);
    }

    /** An act with the version that the document has now. */
    public Response act(String role, String id, String act, @Nullable String body) {
        RequestSpecification request = as(role).header("If-Match", get(id).header("ETag"));
        request = body == null
                ? request.noContentType()
                : request.contentType(ContentType.JSON).body(body);
        return request.post("/api/documents/outgoing/" + id + "/" + act);
    }

    /** Adds an annex in a file of its own; its id. */
    public String annex(String id, String title, byte[] file) {
        return multipart(
                        as("officer").header("If-Match", get(id).header("ETag")), "{\"title\":\"" + title + "\"}", file)
                .post("/api/documents/outgoing/" + id + "/annexes")
                .then()
                .statusCode(200)
                .extract()
                .path("annexes[-1].id");
    }

    public byte[] bytes(String revisionId) {
        return as("clerk")
                .get("/api/documents/contents/" + revisionId)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    public String submitted(String kind) {
        String id = drafted(kind);
        act("officer", id, "submission", null).then().statusCode(200);
        return id;
    }

    public String leaderSigned(String kind) {
        String id = submitted(kind);
        new Signer().sign(id, Signer.LEADER).then().statusCode(200);
        return id;
    }

    public String organSigned(String kind) {
        Signer signer = new Signer();
        String id = submitted(kind);
        signer.sign(id, Signer.LEADER).then().statusCode(200);
        act("clerk", id, "number", null).then().statusCode(200);
        signer.sign(id, Signer.ORGAN).then().statusCode(200);
        return id;
    }

    public static RequestSpecification multipart(
            RequestSpecification request, @Nullable String metadata, byte @Nullable [] file) {
        return multipart(request, metadata, "file", file);
    }

    /** With the file in the part of that name. */
    public static RequestSpecification multipart(
            RequestSpecification request, @Nullable String metadata, String part, byte @Nullable [] file) {
        RequestSpecification parts = request.contentType("multipart/form-data");
        if (metadata != null) {
            parts = parts.multiPart(new io.restassured.builder.MultiPartSpecBuilder(metadata)
                    .controlName("metadata")
                    .mimeType("application/json")
                    .charset("UTF-8")
                    .emptyFileName()
                    .build());
        }
        return file == null ? parts : parts.multiPart(part, "văn bản.pdf", file, "application/pdf");
    }
}
