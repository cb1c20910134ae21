package vn.hososo.document.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.Pdfs;
import vn.hososo.document.testing.Signer;

/** Sends documents between offices and does with them what their clerks do. */
final class Post {
    private static final String PATH = "/api/documents/deliveries/";

    private Post() {}

    /** Issues a decision electronically to these offices. */
    static String issue(Office from, Office... to) {
        return issue(from, "", to);
    }

    static String issue(Office from, String more, Office... to) {
        String id = ready(from, more, to);
        from.act("clerk", id, "issue", null).then().statusCode(200);
        return id;
    }

    /** A decision that carries both signatures and waits for its issue. */
    static String ready(Office from, String more, Office... to) {
        Signer signer = new Signer();
        String id = drafted(from, recipients(to), more);
        from.act("officer", id, "submission", null).then().statusCode(200);
        signer.sign(id, Signer.LEADER).then().statusCode(200);
        from.act("clerk", id, "number", null).then().statusCode(200);
        signer.sign(id, Signer.ORGAN).then().statusCode(200);
        return id;
    }

    static String drafted(Office from, String recipients, String more) {
        return Office.multipart(from.posting("officer"), metadata(recipients, more), Pdfs.pages(1))
                .post("/api/documents/outgoing")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String metadata(String recipients, String more) {
        return """
            {"kind":"QUYET_DINH","subject":"Về việc kiện toàn Ban chỉ đạo","recipients":%s,"signerName":"Nguyễn Văn A",
             "signerTitle":"Chủ tịch"%s}""".formatted(recipients, more);
    }

    static String recipients(Office... to) {
        return Arrays.stream(to)
                .map(it ->
                        "{\"unitId\":\"%s\",\"name\":\"%s\",\"channel\":\"PLATFORM\"}".formatted(it.unitId(), it.key()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** The delivery of an outgoing document to an office, as its sender sees it. */
    static JsonPath sent(Office from, String outgoingId, Office to) {
        Response answer = from.as("officer").get("/api/documents/outgoing/" + outgoingId + "/deliveries");
        assertThat(answer.statusCode()).isEqualTo(200);
        String id = answer.path("items.findAll { it.toUnitId == '" + to.unitId() + "' }.last().id");
        return read(from, id).jsonPath();
    }

    /** What lies unopened in the inbox: the newest delivery. */
    static String arrived(Office at) {
        return at.as("clerk")
                .get(PATH + "?direction=IN&state=ARRIVED")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    static Response read(Office by, String deliveryId) {
        return by.as("clerk").get(PATH + deliveryId);
    }

    static Response act(Office by, String role, String deliveryId, String act, String body) {
        return by.as(role)
                .header("If-Match", read(by, deliveryId).header("ETag"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH + deliveryId + "/" + act);
    }

    static Response accept(Office by, String deliveryId) {
        return act(by, "clerk", deliveryId, "acceptance", "{}");
    }

    static Response refuse(Office by, String deliveryId, String reason) {
        return act(by, "clerk", deliveryId, "refusal", "{\"reason\":\"" + reason + "\"}");
    }

    static Response answerRecall(Office by, String deliveryId, boolean agree, @Nullable String reason) {
        String why = reason == null ? "" : ",\"reason\":\"" + reason + "\"";
        return act(by, "clerk", deliveryId, "recall-answer", "{\"agree\":" + agree + why + "}");
    }

    static Response recall(Office from, String outgoingId) {
        return from.act("leader", outgoingId, "recall", "{\"reason\":\"Ban hành nhầm\"}");
    }

    static Response incoming(Office at, String incomingId) {
        return at.as("officer").get("/api/documents/incoming/" + incomingId);
    }

    static Response passOn(Office by, String incomingId, Office to) {
        int version = incoming(by, incomingId).path("version");
        return by.as("leader")
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body("{\"unitId\":\"%s\",\"note\":\"Thuộc thẩm quyền của xã\"}".formatted(to.unitId()))
                .post("/api/documents/incoming/" + incomingId + "/passing-on");
    }
}
