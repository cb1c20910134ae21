package vn.hososo.gateway.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hososo.gateway.testing.GatewayPlatform;
import vn.hososo.gateway.testing.People;

/** What administrators do with accounts, and what they may not. */
@QuarkusTest
@QuarkusTestResource(GatewayPlatform.class)
class AccountsApiTest {
    private static final String NEW_PASSWORD = "cầu vồng và chín con ngựa";
    private static final String CURRENT = "\"0\"";

    private final UUID unit = UUID.randomUUID();

    @Test
    void anAdministratorChangesNamesAndMembershipsOfTheVersionSeen() {
        // Given
        var id = created("clerk.change", unit, "clerk");
        var other = UUID.randomUUID();
        var changed = Map.of(
                "displayName",
                "Trần Thị Đổi",
                "memberships",
                List.of(membership(other, "leader"), membership(unit, "clerk", "archivist")));

        // When
        var answer = put(People.admin(), id, CURRENT, changed);

        // Then
        answer.statusCode(200)
                .header("ETag", "\"1\"")
                .body("displayName", equalTo("Trần Thị Đổi"))
                .body("memberships.unitId", equalTo(List.of(other.toString(), unit.toString())));
        put(People.admin(), id, CURRENT, changed).statusCode(412).body("code", equalTo("STALE_VERSION"));
        put(People.admin(), id, null, changed).statusCode(428).body("code", equalTo("IF_MATCH_MISSING"));
        People.signIn("clerk.change", People.PASSWORD).statusCode(200);
        get(People.admin(), UUID.randomUUID()).statusCode(404).body("code", equalTo("ACCOUNT_NOT_FOUND"));
    }

    @Test
    void accountsAreFoundByPartsOfTheirNamesWithOrWithoutMarks() {
        // Given
        created("officer.tim_kiem", unit, "officer");
        var id = created("clerk.other", unit, "clerk");
        put(
                        People.admin(),
                        id,
                        CURRENT,
                        Map.of("displayName", "Đỗ Thị Hường", "memberships", List.of(membership(unit, "clerk"))))
                .statusCode(200);
        var admin = People.token("unitadmin.search", unit, "unit-admin");

        // Then
        search(admin, "do thi huong").body("items.username", equalTo(List.of("clerk.other")));
        search(admin, "ĐỖ THỊ").body("items.username", equalTo(List.of("clerk.other")));
        search(admin, "tim_k").body("items.username", equalTo(List.of("officer.tim_kiem")));
        search(admin, "tim%k").body("items", hasSize(0)).header("X-Total-Count", "0");
        given().auth()
                .oauth2(People.admin())
                .get("/api/identity/accounts?q=nguyen&unitId=" + unit)
                .then()
                .body("items.username", equalTo(List.of("officer.tim_kiem", "unitadmin.search")));
    }

    @Test
    void aUnitsAdministratorActsOnlyOnWhatLiesWhollyInItsUnit() {
        // Given
        var admin = People.token("unitadmin.own", unit, "unit-admin");
        var own = created("clerk.own", unit, "clerk");
        var foreign = created("clerk.foreign", UUID.randomUUID(), "clerk");
        var higher = created(People.account(
                "clerk.higher", membership(unit, "clerk"), membership(UUID.randomUUID(), "district-office")));
        var asClerk = Map.of("displayName", "Tên Mới", "memberships", List.of(membership(unit, "clerk")));

        // Then
        put(admin, own, CURRENT, asClerk).statusCode(200);
        get(admin, foreign).statusCode(404);
        put(admin, foreign, CURRENT, asClerk).statusCode(404);
        get(admin, higher).statusCode(200);
        put(admin, higher, CURRENT, asClerk).statusCode(403).body("code", equalTo("FORBIDDEN"));
        resetPassword(admin, higher, CURRENT, NEW_PASSWORD).statusCode(403);
        post(admin, higher, "deactivation", CURRENT).statusCode(403);
        delete(admin, higher, "lock").statusCode(403);
        delete(admin, higher, "sign-ins").statusCode(403);
        delete(admin, foreign, "sign-ins").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"district-office", "system-admin", "integration"})
    void aUnitsAdministratorCannotGiveWhatReachesBeyondItsUnit(String role) {
        // Given
        var name = "unitadmin.gives-" + role;
        var admin = People.token(name, unit, "unit-admin");
        var id = created("clerk.gets-" + role, unit, "clerk");

        // Then
        put(admin, id, CURRENT, Map.of("displayName", "Tên", "memberships", List.of(membership(unit, "clerk", role))))
                .statusCode(403)
                .body("code", equalTo("ROLE_NOT_GIVABLE"));
        create(admin, People.account("clerk.made-" + role, membership(unit, role)))
                .statusCode(403);
        create(admin, People.account("clerk.away-" + role, membership(UUID.randomUUID(), "clerk")))
                .statusCode(403);
        create(admin, People.account("clerk.ok-" + role, membership(unit, "clerk", "leader")))
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "active", "version", "passwordHash", "mustChangePassword", "username", "lockedUntil"})
    void aFieldThatIsNotOnesToSetIsNamedAndRefused(String field) {
        // Given
        var id = created("clerk.mass-" + field.toLowerCase(java.util.Locale.ROOT), unit, "clerk");
        var changed = new HashMap<String, Object>(
                Map.of("displayName", "Tên", "memberships", List.of(membership(unit, "clerk"))));
        changed.put(field, "x");

        // When
        var answer = put(People.admin(), id, CURRENT, changed);

        // Then
        answer.statusCode(400).body("code", equalTo("INVALID_REQUEST")).body("violations.field", hasItem(field));
        get(People.admin(), id).body("version", equalTo(0));
    }

    @Test
    void aRoleThatDoesNotExistIsNamedByItsPlace() {
        create(People.admin(), People.account("clerk.role", membership(unit, "clerk", "king")))
                .statusCode(400)
                .body("violations.field", equalTo(List.of("memberships[0].roles[1]")));
    }

    @Test
    void anAccountIsMadeWithoutFieldsOfItsState() {
        var described = new HashMap<>(People.account("clerk.mass", membership(unit, "clerk")));
        described.put("active", false);

        create(People.admin(), described).statusCode(400).body("violations.field", hasItem("active"));
    }

    @Test
    void anAccountOutOfUseIsSignedOutEverywhereUntilItIsPutIntoUseAgain() {
        // Given
        var id = created("clerk.gone", unit, "clerk");
        var tokens = People.signIn("clerk.gone", People.PASSWORD).extract();

        // When
        var gone = post(People.admin(), id, "deactivation", CURRENT);

        // Then
        gone.statusCode(200).body("active", equalTo(false));
        People.signIn("clerk.gone", People.PASSWORD).statusCode(401).body("code", equalTo("ACCOUNT_INACTIVE"));
        People.signIn("clerk.gone", "wrong").statusCode(401).body("code", equalTo("WRONG_CREDENTIALS"));
        People.refresh(tokens.path("refreshToken")).statusCode(401);
        given().auth()
                .oauth2(tokens.path("accessToken"))
                .get("/api/identity/me")
                .then()
                .statusCode(401);
        post(People.admin(), id, "activation", "\"1\"").statusCode(200).body("active", equalTo(true));
        People.signIn("clerk.gone", People.PASSWORD).statusCode(200);
        People.refresh(tokens.path("refreshToken")).statusCode(401);
    }

    @Test
    void anAdministratorEndsEverySignInOfAnAccount() {
        // Given
        var id = created("clerk.ended", unit, "clerk");
        String refresh = People.signIn("clerk.ended", People.PASSWORD).extract().path("refreshToken");

        // When
        var ended = delete(People.admin(), id, "sign-ins");

        // Then
        ended.statusCode(204);
        People.refresh(refresh).statusCode(401);
        People.signIn("clerk.ended", People.PASSWORD).statusCode(200);
    }

    @Test
    void aPasswordGivenByAnAdministratorIsForTheNextSignInOnly() {
        // Given
        var id = created("clerk.reset", unit, "clerk");
        var before = People.signIn("clerk.reset", People.PASSWORD).extract();

        // When
        var reset = resetPassword(People.admin(), id, CURRENT, NEW_PASSWORD);

        // Then
        reset.statusCode(200).body("mustChangePassword", equalTo(true));
        People.refresh(before.path("refreshToken")).statusCode(401);
        People.signIn("clerk.reset", People.PASSWORD).statusCode(401).body("code", equalTo("WRONG_CREDENTIALS"));
        People.signIn("clerk.reset", NEW_PASSWORD).statusCode(401).body("code", equalTo("PASSWORD_CHANGE_REQUIRED"));
        signIn("clerk.reset", NEW_PASSWORD, "123456789012")
                .statusCode(400)
                .body("violations.field", hasItem("newPassword"));
        signIn("clerk.reset", NEW_PASSWORD, NEW_PASSWORD).statusCode(400);
        signIn("clerk.reset", NEW_PASSWORD, "tám quả táo dưới gốc đa").statusCode(200);
        People.signIn("clerk.reset", "tám quả táo dưới gốc đa").statusCode(200);
    }

    @Test
    void aFirstPasswordIsForTheFirstSignInUnlessSaidOtherwise() {
        // Given
        var described = new HashMap<>(People.account("clerk.first", membership(unit, "clerk")));
        described.remove("mustChangePassword");

        // When
        create(People.admin(), described).statusCode(201).body("mustChangePassword", equalTo(true));

        // Then
        People.signIn("clerk.first", People.PASSWORD).statusCode(401).body("code", equalTo("PASSWORD_CHANGE_REQUIRED"));
    }

    @Test
    void nobodyTakesTheOwnAccountOutOfUse() {
        // Given
        var token = People.token("unitadmin.self", unit, "unit-admin");
        var id = UUID.fromString(
                given().auth().oauth2(token).get("/api/identity/me").path("id"));

        // Then
        post(token, id, "deactivation", CURRENT).statusCode(409).body("code", equalTo("OWN_ACCOUNT"));
        resetPassword(token, id, CURRENT, NEW_PASSWORD).statusCode(409);
        put(token, id, CURRENT, Map.of("displayName", "Tên", "memberships", List.of(membership(unit, "clerk"))))
                .statusCode(409)
                .body("code", equalTo("OWN_ACCOUNT"));
    }

    @Test
    void onlyAdministratorsAdminister() {
        // Given
        var id = created("clerk.target", unit, "clerk");
        var clerk = People.token("clerk.attacker", unit, "clerk");

        // Then
        get(clerk, id).statusCode(403);
        put(clerk, id, CURRENT, Map.of("displayName", "T", "memberships", List.of(membership(unit, "clerk"))))
                .statusCode(403);
        resetPassword(clerk, id, CURRENT, NEW_PASSWORD).statusCode(403);
        post(clerk, id, "deactivation", CURRENT).statusCode(403);
        given().delete("/api/identity/accounts/" + id + "/lock").then().statusCode(401);
    }

    private static Map<String, Object> membership(UUID unit, String... roles) {
        return Map.of("unitId", unit, "unitKey", "thua", "roles", List.of(roles));
    }

    private static UUID created(String username, UUID unit, String role) {
        return created(People.account(username, membership(unit, role)));
    }

    private static UUID created(Map<String, ?> account) {
        return UUID.fromString(
                create(People.admin(), account).statusCode(201).extract().path("id"));
    }

    private static ValidatableResponse create(String token, Map<String, ?> account) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(account)
                .post("/api/identity/accounts")
                .then();
    }

    private static ValidatableResponse get(String token, UUID id) {
        return given().auth().oauth2(token).get("/api/identity/accounts/" + id).then();
    }

    private static ValidatableResponse search(String token, String text) {
        return given().auth()
                .oauth2(token)
                .queryParam("q", text)
                .get("/api/identity/accounts")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse put(String token, UUID id, String version, Map<String, ?> changed) {
        var request = given().auth().oauth2(token).contentType(ContentType.JSON).body(changed);
        return (version == null ? request : request.header("If-Match", version))
                .put("/api/identity/accounts/" + id)
                .then();
    }

    private static ValidatableResponse post(String token, UUID id, String act, String version) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", version)
                .post("/api/identity/accounts/" + id + "/" + act)
                .then();
    }

    private static ValidatableResponse resetPassword(String token, UUID id, String version, String password) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(Map.of("password", password))
                .post("/api/identity/accounts/" + id + "/password")
                .then();
    }

    private static ValidatableResponse delete(String token, UUID id, String what) {
        return given().auth()
                .oauth2(token)
                .delete("/api/identity/accounts/" + id + "/" + what)
                .then();
    }

    private static ValidatableResponse signIn(String username, String password, String newPassword) {
        return People.signIn(Map.of("username", username, "password", password, "newPassword", newPassword));
    }
}
