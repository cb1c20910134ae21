package vn.hososo.signing;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.testing.Tokens;

/** A unit with its people, each test its own, acting through the public API. */
public final class Office {

    private static final String BASE = "/api/signing";

    public final UUID unit = UUID.randomUUID();
    public final String leader = "leader." + unit;
    public final String clerk = "clerk." + unit;

    /** With the leader's and the organ's credentials registered. */
    public static Office ready() {
        var office = new Office();
        office.registerLeader();
        office.registerOrgan();
        return office;
    }

    public void registerLeader() {
        register(person(leader, unit, "2020-01-01", null), Peers.pki().keyFile("Nguyễn Văn Hùng"), TestPki.PIN)
                .statusCode(201);
    }

    public void registerOrgan() {
        register(organ(unit), Peers.pki().keyFile("UBND thị trấn Thứa"), TestPki.PIN)
                .statusCode(201);
    }

    public static Map<String, Object> person(String upn, UUID unit, String from, @Nullable String to) {
        var mandate = new HashMap<String, Object>(Map.of("unitId", unit, "capacity", "TM", "validFrom", from));
        if (to != null) {
            mandate.put("validTo", to);
        }
        return Map.of(
                "kind",
                "PERSON",
                "holder",
                Map.of("accountId", Tokens.subject(upn), "name", "Nguyễn Văn Hùng"),
                "unitId",
                unit,
                "mandates",
                new Object[] {mandate});
    }

    public static Map<String, Object> organ(UUID unit) {
        return Map.of("kind", "ORGAN", "holder", Map.of("name", "UBND thị trấn Thứa"), "unitId", unit);
    }

    public ValidatableResponse register(Map<String, Object> metadata, byte[] file, String pin) {
        return registerAs(Tokens.user("unit-admin", unit), UUID.randomUUID().toString(), metadata, file, pin);
    }

    public static ValidatableResponse registerAs(
            String token, String key, Map<String, Object> metadata, byte[] file, String pin) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .header("Accept-Language", "en")
                .multiPart("metadata", metadata, "application/json; charset=UTF-8")
                .multiPart("file", "key.p12", file, "application/x-pkcs12")
                .multiPart("pin", pin)
                .post(BASE + "/credentials")
                .then();
    }

    /** Without a key file: the certificate of an own device, or a key on a token. */
    public ValidatableResponse registerWithout(
            Map<String, Object> metadata, byte @Nullable [] chain, @Nullable String pin) {
        var request = asAdministrator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("metadata", metadata, "application/json; charset=UTF-8");
        if (chain != null) {
            request.multiPart("file", "chain.pem", chain, "application/x-pem-file");
        }
        if (pin != null) {
            request.multiPart("pin", pin);
        }
        return request.post(BASE + "/credentials").then();
    }

    public static Map<String, Object> with(Map<String, Object> metadata, String field, Object value) {
        var changed = new HashMap<>(metadata);
        changed.put(field, value);
        return changed;
    }

    public RequestSpecification asAdministrator() {
        return as(Tokens.user("unit-admin", unit));
    }

    public RequestSpecification asLeader() {
        return as(Tokens.user(leader, unit, "leader"));
    }

    public RequestSpecification asClerk() {
        return as(Tokens.user(clerk, unit, "clerk"));
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }

    public ValidatableResponse signAsLeader(UUID document) {
        return sign(asLeader(), UUID.randomUUID().toString(), order(document, "LEADER"));
    }

    public ValidatableResponse signAsOrgan(UUID document) {
        return sign(asClerk(), UUID.randomUUID().toString(), order(document, "ORGAN"));
    }

    public static ValidatableResponse sign(RequestSpecification who, String key, Map<String, Object> order) {
        return who.header("Idempotency-Key", key)
                .contentType("application/json")
                .body(order)
                .post(BASE + "/signatures")
                .then();
    }

    public static Map<String, Object> order(UUID document, String capacity) {
        return new HashMap<>(Map.of(
                "documentId",
                document,
                "revisionId",
                Peers.documents().revision(document),
                "capacity",
                capacity,
                "pin",
                TestPki.PIN));
    }
}
