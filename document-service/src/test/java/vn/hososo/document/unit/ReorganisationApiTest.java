package vn.hososo.document.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.hososo.document.testing.LuongTai.ACTS;
import static vn.hososo.document.testing.LuongTai.UNITS;
import static vn.hososo.document.testing.LuongTai.admin;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.LuongTai;
import vn.hososo.document.testing.Office;
import vn.hososo.kit.testing.EventSchemas;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Topic;

/** Units that merge, split, change and end: the made ones of small tests, and the real breaks of 2024 and 2025. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ReorganisationApiTest {
    private static Map<String, Object> act(LocalDate on, List<?> operations) {
        return Map.of("act", "15/NQ-HĐND", "effectiveOn", on.toString(), "operations", operations);
    }

    private static Map<String, Object> successor(String key, String parentKey) {
        return Map.of(
                "key",
                key,
                "name",
                "Ủy ban nhân dân xã " + key,
                "tier",
                "COMMUNE",
                "kind",
                "commune",
                "parentKey",
                parentKey);
    }

    private static Office commune(Office parent) {
        Office office = Office.commune();
        admin(UNITS + "/" + office.unitId() + "/changes", Map.of("validFrom", "2001-01-01", "parentKey", parent.key()))
                .then()
                .statusCode(200);
        return office;
    }

    @Test
    void twoCommunesBecomeOneAndTheirRecordsAreReadAfterTheHandOver() {
        // Given
        Office district = Office.committee();
        Office one = commune(district);
        Office other = commune(district);
        String incoming =
                one.register(Office.INCOMING).then().statusCode(201).extract().path("id");
        String key = "s" + UUID.randomUUID().toString().substring(0, 8);
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"));

        // When
        Response done = admin(
                ACTS,
                act(
                        today,
                        List.of(Map.of(
                                "kind",
                                "MERGE",
                                "from",
                                List.of(one.key(), other.key()),
                                "into",
                                List.of(successor(key, district.key()))))));

        // Then
        done.then().statusCode(201).body("ended", org.hamcrest.Matchers.hasSize(2));
        Office successor = new Office(UUID.fromString(done.path("created[0].id")), key);
        one.as("clerk").get(UNITS + "/" + one.unitId()).then().body("validTo", equalTo(today.toString()));
        one.as("clerk")
                .get(UNITS + "/" + one.unitId() + "/succession")
                .then()
                .body("currentId", equalTo(successor.unitId().toString()));
        one.register(Office.INCOMING).then().statusCode(409).body("code", equalTo("UNIT_NOT_ACTIVE"));
        successor.register(Office.INCOMING).then().statusCode(201).body("arrivalNumber", equalTo(1));

        String path = "/api/documents/incoming/" + incoming;
        successor.as("clerk").get(path).then().statusCode(403);
        successor
                .posting("leader")
                .contentType(ContentType.JSON)
                .body(Map.of("toUnitId", successor.unitId()))
                .post(UNITS + "/" + one.unitId() + "/handover")
                .then()
                .statusCode(200);
        successor
                .as("clerk")
                .get(path)
                .then()
                .statusCode(200)
                .body("unitId", equalTo(one.unitId().toString()));
        other.as("clerk").get(path).then().statusCode(403);
        admin(UNITS + "/" + one.unitId() + "/handover", Map.of("toUnitId", successor.unitId()))
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_HANDED_OVER"));
        admin(UNITS + "/" + one.unitId() + "/handover", Map.of("toUnitId", other.unitId()))
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_A_SUCCESSOR"));
    }

    @Test
    void theSuccessorContinuesTheWorkThatWasHandedOver() {
        // Given
        Office district = Office.committee();
        Office gone = commune(district);
        Office stranger = commune(district);
        String incoming = gone.assigned();
        String dossier = gone.open("Hồ sơ dở dang", null)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String key = "s" + UUID.randomUUID().toString().substring(0, 8);
        String today = LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")).toString();
        UUID anew = UUID.fromString(admin(
                        ACTS,
                        act(
                                LocalDate.parse(today),
                                List.of(Map.of(
                                        "kind",
                                        "MERGE",
                                        "from",
                                        List.of(gone.key()),
                                        "into",
                                        List.of(successor(key, district.key()))))))
                .then()
                .statusCode(201)
                .extract()
                .path("created[0].id"));
        Office successor = new Office(anew, key);
        assign(successor, incoming).then().statusCode(403);
        successor.as("leader").get("/api/documents/incoming").then().header("X-Total-Count", "0");

        // When
        admin(UNITS + "/" + gone.unitId() + "/handover", Map.of("toUnitId", anew))
                .then()
                .statusCode(200);

        // Then
        successor.as("leader").get("/api/documents/incoming").then().body("items.id", hasItem(incoming));
        successor.as("leader").get("/api/documents/incoming/follow-up").then().body("open", equalTo(1));
        assign(successor, incoming).then().statusCode(201);
        file(successor, dossier, incoming).then().statusCode(200).body("documentCount", equalTo(1));
        successor
                .draft("BAO_CAO", ",\"answersIncomingId\":\"" + incoming + "\"")
                .then()
                .statusCode(201);
        successor
                .handle("officer", incoming, "completion", "{\"outcome\":\"WITHOUT_REPLY\",\"note\":\"Đã xử lý\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("unitId", equalTo(gone.unitId().toString()));
        assign(stranger, incoming).then().statusCode(403);
        file(stranger, dossier, incoming).then().statusCode(403);
    }

    private static Response assign(Office office, String incoming) {
        return office.posting("leader")
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(office.assignment("officer", ""))
                .post("/api/documents/incoming/" + incoming + "/assignments");
    }

    private static Response file(Office office, String dossier, String incoming) {
        return office.posting("officer")
                .contentType(ContentType.JSON)
                .body(Map.of("itemKind", "INCOMING", "documentId", incoming))
                .post("/api/documents/dossiers/" + dossier + "/documents");
    }

    @Test
    void oneEventTellsTheWholeAct() {
        // Given
        Office district = Office.committee();
        Office gone = commune(district);
        Office stays = commune(district);
        String key = "s" + UUID.randomUUID().toString().substring(0, 8);

        // When
        district.posting("district-office")
                .contentType(ContentType.JSON)
                .body(act(
                        LocalDate.of(2024, 12, 1),
                        List.of(
                                Map.of(
                                        "kind",
                                        "MERGE",
                                        "from",
                                        List.of(gone.key()),
                                        "into",
                                        List.of(successor(key, district.key()))),
                                Map.of(
                                        "kind",
                                        "CHANGE",
                                        "from",
                                        List.of(stays.key()),
                                        "change",
                                        Map.of("name", "Ủy ban nhân dân xã Quang Minh")))))
                .post(ACTS)
                .then()
                .statusCode(201);

        // Then
        var events = Topic.read(
                "hososo.units",
                it -> it.key().equals(district.unitId().toString())
                        && new String(it.value(), StandardCharsets.UTF_8).contains("reorganisationId"),
                1,
                Duration.ofSeconds(20));
        assertThat(events).hasSize(1);
        EventSchemas.check(events.getFirst());
        assertThat(new String(events.getFirst().value(), StandardCharsets.UTF_8))
                .contains("\"key\":\"" + key + "\"", gone.unitId().toString(), "Quang Minh");
        stays.as("clerk")
                .get(UNITS + "/" + stays.unitId() + "?on=2024-11-30")
                .then()
                .body("name", equalTo("Đơn vị " + stays.key()));
        stays.as("clerk")
                .get(UNITS + "/" + stays.unitId() + "?on=2024-12-01")
                .then()
                .body("name", equalTo("Ủy ban nhân dân xã Quang Minh"))
                .body("attributesFrom", equalTo("2024-12-01"));
        stays.as("clerk").get(ACTS).then().statusCode(200).body("items.act", hasItem("15/NQ-HĐND"));
    }

    @Test
    void anActThatCannotBeCarriedOutWhollyChangesNothing() {
        // Given
        Office district = Office.committee();
        Office commune = commune(district);
        String key = "s" + UUID.randomUUID().toString().substring(0, 8);
        var merge = Map.of(
                "kind", "MERGE", "from", List.of(commune.key()), "into", List.of(successor(key, district.key())));
        LocalDate on = LocalDate.of(2024, 12, 1);

        // When
        Response unknown = admin(ACTS, act(on, List.of(merge, Map.of("kind", "DISSOLVE", "from", List.of("nobody")))));
        Response orphans = admin(ACTS, act(on, List.of(Map.of("kind", "DISSOLVE", "from", List.of(district.key())))));
        Response twice =
                admin(ACTS, act(on, List.of(merge, Map.of("kind", "DISSOLVE", "from", List.of(commune.key())))));
        Response unnamed = admin(
                ACTS,
                act(
                        on,
                        List.of(Map.of(
                                "kind",
                                "SPLIT",
                                "from",
                                List.of(commune.key()),
                                "into",
                                List.of(successor(key, district.key()), successor(key + "b", district.key()))))));
        Response itself = admin(
                ACTS,
                act(
                        on,
                        List.of(Map.of(
                                "kind", "MERGE", "from", List.of(commune.key()), "successorKey", commune.key()))));
        Response officer = district.posting("officer")
                .contentType(ContentType.JSON)
                .body(act(on, List.of(merge)))
                .post(ACTS);
        Response below = commune.posting("district-office")
                .contentType(ContentType.JSON)
                .body(act(on, List.of(merge)))
                .post(ACTS);

        // Then
        unknown.then().statusCode(400).body("violations.field", hasItem("operations[1].from"));
        orphans.then().statusCode(409).body("code", equalTo("UNIT_HAS_CHILDREN"));
        twice.then().statusCode(409).body("code", equalTo("UNIT_ENDS_ALREADY"));
        unnamed.then().statusCode(400).body("violations.field", hasItem("operations[0].successorKey"));
        itself.then().statusCode(400).body("violations.field", hasItem("operations[0].successorKey"));
        officer.then().statusCode(403);
        below.then().statusCode(403);
        commune.as("clerk").get(UNITS + "/" + commune.unitId()).then().body("validTo", nullValue());
        assertThat(keysOn("2024-12-02")).doesNotContain(key);
    }

    /** The whole district as a table, then the two real breaks; keys get a prefix, for other tests share the database. */
    @Test
    void theRealBreaksOf2024And2025() {
        // Given
        LuongTai district = new LuongTai("lt" + UUID.randomUUID().toString().substring(0, 6) + "-");
        district.importUnits();
        Map<String, Office> before = district.on("2024-11-30");
        UUID thua = before.get("thua").unitId();
        String thuaCode = LuongTai.attribute(thua, "2024-11-30", "statCode");

        // When
        district.acts().forEach(LuongTai.Act::apply);

        // Then
        assertThat(before).hasSize(30);
        assertThat(district.on("2024-12-01")).hasSize(28).doesNotContainKeys("lai-ha", "my-huong");
        Map<String, Office> after = district.on("2025-07-01");
        assertThat(after.keySet())
                .containsExactlyInAnyOrder(
                        "ubnd-tinh-2025", "luong-tai-2025", "trung-kenh-2025", "trung-chinh-2025", "lam-thao-2025");
        UUID luongTai = after.get("luong-tai-2025").unitId();
        assertThat(LuongTai.attribute(luongTai, "2025-07-01", "statCode")).isEqualTo(thuaCode);
        assertThat(luongTai).isNotEqualTo(thua);
        assertThat(LuongTai.attribute(thua, "2025-07-01", "name")).isEqualTo("Ủy ban nhân dân thị trấn Thứa");
        String table = before.get("thua")
                .as("clerk")
                .get(UNITS + "/export?on=2024-11-30")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(table.lines().filter(it -> it.startsWith(district.prefix()))).hasSize(30);
        assertThat(table).contains(before.get("thua").key() + ",\"Ủy ban nhân dân thị trấn Thứa\"");
    }

    private static List<String> keysOn(String day) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.user("clerk", UUID.randomUUID()))
                .get(UNITS + "?size=500&on=" + day)
                .path("items.key");
    }
}
