package vn.hososo.document.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.kit.testing.EventSchemas;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Topic;

/** Units that merge, split, change and end: the made ones of small tests, and the real breaks of 2024 and 2025. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ReorganisationApiTest {
    private static final String UNITS = "/api/documents/units";
    private static final String ACTS = "/api/documents/reorganisations";

    private static Response admin(String path, Object body) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.user("admin", null, "system-admin"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

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
    void theRealBreaksOf2024And2025() throws IOException {
        // Given
        String prefix = "lt" + UUID.randomUUID().toString().substring(0, 6) + "-";
        RestAssured.given()
                .auth()
                .oauth2(Tokens.user("admin", null, "system-admin"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("text/csv; charset=UTF-8")
                .body(units(prefix).getBytes(StandardCharsets.UTF_8))
                .post(UNITS + "/import")
                .then()
                .statusCode(200)
                .body("created", equalTo(30));
        Map<String, UUID> before = idsOn("2024-11-30", prefix);
        String thuaCode = attribute(before.get(prefix + "thua"), "2024-11-30", "statCode");

        // When
        for (var act : acts(prefix)) {
            admin(ACTS, act).then().statusCode(201);
        }

        // Then
        assertThat(before).hasSize(30);
        assertThat(idsOn("2024-12-01", prefix)).hasSize(28).doesNotContainKeys(prefix + "lai-ha", prefix + "my-huong");
        Map<String, UUID> after = idsOn("2025-07-01", prefix);
        assertThat(after.keySet())
                .containsExactlyInAnyOrder(
                        prefix + "ubnd-tinh-2025",
                        prefix + "luong-tai-2025",
                        prefix + "trung-kenh-2025",
                        prefix + "trung-chinh-2025",
                        prefix + "lam-thao-2025");
        UUID old = before.get(prefix + "thua");
        UUID anew = after.get(prefix + "luong-tai-2025");
        assertThat(attribute(anew, "2025-07-01", "statCode")).isEqualTo(thuaCode);
        assertThat(old).isNotEqualTo(anew);
        assertThat(attribute(old, "2025-07-01", "name")).isEqualTo("Ủy ban nhân dân thị trấn Thứa");
        Map<String, String> endsIn = Map.of(
                "thua", "luong-tai-2025",
                "lai-ha", "trung-kenh-2025",
                "my-huong", "trung-chinh-2025",
                "quang-phu", "lam-thao-2025");
        endsIn.forEach((from, to) -> assertThat(successorOf(before.get(prefix + from)))
                .as(from)
                .isEqualTo(after.get(prefix + to).toString()));
        assertThat(successorOf(before.get(prefix + "vhtt")))
                .isEqualTo(before.get(prefix + "vhtt").toString());
        Set<String> communes = before.keySet().stream()
                .filter(it -> attribute(before.get(it), "2024-11-30", "tier").equals("COMMUNE"))
                .collect(Collectors.toSet());
        assertThat(communes).hasSize(14);
        assertThat(communes.stream().map(it -> successorOf(before.get(it))).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(after.entrySet().stream()
                        .filter(it -> !it.getKey().endsWith("tinh-2025"))
                        .map(it -> it.getValue().toString())
                        .toList());
        String table = RestAssured.given()
                .auth()
                .oauth2(Tokens.user("clerk", old))
                .get(UNITS + "/export?on=2024-11-30")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(table.lines().filter(it -> it.startsWith(prefix))).hasSize(30);
        assertThat(table).contains(prefix + "thua,\"Ủy ban nhân dân thị trấn Thứa\"");
    }

    private static String successorOf(UUID unit) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.user("clerk", unit))
                .get(UNITS + "/" + unit + "/succession")
                .path("currentId");
    }

    private static String attribute(UUID unit, String on, String name) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.user("clerk", unit))
                .get(UNITS + "/" + unit + "?on=" + on)
                .path(name);
    }

    private static List<String> keysOn(String day) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.user("clerk", UUID.randomUUID()))
                .get(UNITS + "?size=500&on=" + day)
                .path("items.key");
    }

    private static Map<String, UUID> idsOn(String day, String prefix) {
        List<Map<String, String>> items = RestAssured.given()
                .auth()
                .oauth2(Tokens.user("clerk", UUID.randomUUID()))
                .get(UNITS + "?size=500&on=" + day)
                .path("items");
        return items.stream()
                .filter(it -> it.get("key").startsWith(prefix))
                .collect(Collectors.toMap(it -> it.get("key"), it -> UUID.fromString(it.get("id"))));
    }

    private static String units(String prefix) throws IOException {
        return resource("units.csv")
                .lines()
                .map(line -> line.startsWith("key,") ? line : prefixed(line, prefix))
                .collect(Collectors.joining("\n"));
    }

    private static String prefixed(String line, String prefix) {
        return prefix + line.replaceAll(",ubnd-huyen,", "," + prefix + "ubnd-huyen,");
    }

    private static List<Map<String, Object>> acts(String prefix) throws IOException {
        Map<String, List<Object>> byAct = new LinkedHashMap<>();
        Map<String, String> days = new HashMap<>();
        for (String line : resource("reorganisations.csv").lines().skip(1).toList()) {
            String[] row = line.split(",", -1);
            // one day, one act: the reform of 2025 is told in several documents of the same day
            byAct.computeIfAbsent(row[0], day -> new ArrayList<>()).add(operation(row, prefix));
            days.merge(row[0], row[1], (first, second) -> first);
        }
        List<Map<String, Object>> acts = new ArrayList<>();
        byAct.forEach((day, operations) ->
                acts.add(Map.of("act", days.get(day), "effectiveOn", day, "operations", operations)));
        return acts;
    }

    private static Object operation(String[] row, String prefix) {
        List<String> from = row[3].isEmpty()
                ? List.of()
                : Arrays.stream(row[3].split("\\+")).map(it -> prefix + it).toList();
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("kind", row[2].toUpperCase(java.util.Locale.ROOT));
        operation.put("from", from);
        if (!row[4].isEmpty()) {
            Map<String, Object> into = new LinkedHashMap<>();
            into.put("key", prefix + row[4]);
            into.put("name", row[5]);
            into.put("statCode", row[6]);
            into.put("tier", row[4].startsWith("ubnd-tinh") ? "PROVINCE" : "COMMUNE");
            into.put("kind", row[4].startsWith("ubnd-tinh") ? "committee" : "commune");
            if (!row[7].isEmpty()) {
                into.put("parentKey", prefix + row[7]);
            }
            operation.put("into", List.of(into));
        }
        return operation;
    }

    private static String resource(String name) throws IOException {
        try (var file = ReorganisationApiTest.class.getResourceAsStream("/luong-tai/" + name)) {
            return new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
