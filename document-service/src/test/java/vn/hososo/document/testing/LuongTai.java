package vn.hososo.document.testing;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hososo.kit.testing.Tokens;

/**
 * The district of the tables in {@code luong-tai}: its units, and its breaks of 2024 and 2025.
 *
 * @param prefix of every key, where tests share a database
 */
public record LuongTai(String prefix) {
    public static final String UNITS = "/api/documents/units";
    public static final String ACTS = "/api/documents/reorganisations";

    /** An act of reorganisation as the API takes it; the real acts of one day are told as one. */
    public record Act(String on, Map<String, Object> body) {
        public void apply() {
            admin(ACTS, body).then().statusCode(201);
        }
    }

    public static Response admin(String path, Object body) {
        return postingAdmin().contentType(ContentType.JSON).body(body).post(path);
    }

    public void importUnits() {
        String table = resource("units.csv")
                .lines()
                .map(line -> line.startsWith("key,") ? line : prefixed(line))
                .collect(Collectors.joining("\n"));
        postingAdmin()
                .contentType("text/csv; charset=UTF-8")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post(UNITS + "/import")
                .then()
                .statusCode(200)
                .body("created", equalTo(30));
    }

    public List<Act> acts() {
        Map<String, List<Object>> operations = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (String line : resource("reorganisations.csv").lines().skip(1).toList()) {
            String[] row = line.split(",", -1);
            operations.computeIfAbsent(row[0], day -> new ArrayList<>()).add(operation(row));
            names.putIfAbsent(row[0], row[1]);
        }
        return names.entrySet().stream()
                .map(it -> new Act(
                        it.getKey(),
                        Map.of(
                                "act",
                                it.getValue(),
                                "effectiveOn",
                                it.getKey(),
                                "operations",
                                operations.get(it.getKey()))))
                .toList();
    }

    /** The units that stand on a day, by their keys without the prefix. */
    public Map<String, Office> on(String day) {
        List<Map<String, String>> items = RestAssured.given()
                .auth()
                .oauth2(Tokens.user("clerk", UUID.randomUUID()))
                .get(UNITS + "?size=500&on=" + day)
                .path("items");
        return items.stream()
                .filter(it -> it.get("key").startsWith(prefix))
                .collect(Collectors.toMap(
                        it -> it.get("key").substring(prefix.length()),
                        it -> new Office(UUID.fromString(it.get("id")), it.get("key"))));
    }

    /** What a unit was called, counted as, … on a day. */
    public static String attribute(UUID unit, String on, String name) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.user("clerk", unit))
                .get(UNITS + "/" + unit + "?on=" + on)
                .path(name);
    }

    /** Who stands in a unit's place today. */
    public static UUID successorOf(UUID unit) {
        return UUID.fromString(RestAssured.given()
                .auth()
                .oauth2(Tokens.user("clerk", unit))
                .get(UNITS + "/" + unit + "/succession")
                .path("currentId"));
    }

    private static RequestSpecification postingAdmin() {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.user("admin", null, "system-admin"))
                .header("Idempotency-Key", UUID.randomUUID());
    }

    private String prefixed(String line) {
        return prefix + line.replaceAll(",ubnd-huyen,", "," + prefix + "ubnd-huyen,");
    }

    private Object operation(String[] row) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("kind", row[2].toUpperCase(Locale.ROOT));
        operation.put(
                "from",
                Arrays.stream(row[3].split("\\+"))
                        .filter(it -> !it.isEmpty())
                        .map(it -> prefix + it)
                        .toList());
        if (!row[4].isEmpty()) {
            boolean province = row[4].startsWith("ubnd-tinh");
            Map<String, Object> into = new LinkedHashMap<>();
            into.put("key", prefix + row[4]);
            into.put("name", row[5]);
            into.put("statCode", row[6]);
            into.put("tier", province ? "PROVINCE" : "COMMUNE");
            into.put("kind", province ? "committee" : "commune");
            if (!row[7].isEmpty()) {
                into.put("parentKey", prefix + row[7]);
            }
            operation.put("into", List.of(into));
        }
        return operation;
    }

    private static String resource(String name) {
        try (var file = LuongTai.class.getResourceAsStream("/luong-tai/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
