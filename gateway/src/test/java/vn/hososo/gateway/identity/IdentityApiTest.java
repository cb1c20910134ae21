package vn.hososo.gateway.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hososo.gateway.testing.GatewayPlatform;
import vn.hososo.gateway.testing.People;
import vn.hososo.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(GatewayPlatform.class)
class IdentityApiTest {
    @Test
    void theFirstAdministratorActsForNoUnit() {
        given().auth()
                .oauth2(People.admin())
                .get("/api/identity/me")
                .then()
                .statusCode(200)
                .body("username", equalTo("admin"))
                .body("roles", equalTo(List.of("system-admin")))
                .body("unitId", nullValue());
    }

    @Test
    void anAccountSeesItself() {
        // Given
        var unit = UUID.randomUUID();
        var token = People.token("clerk.self", unit, "clerk", "officer");

        // When
        var me = given().auth().oauth2(token).get("/api/identity/me").then();

        // Then
        me.statusCode(200)
                .body("displayName", equalTo("Nguyễn Văn Thử"))
                .body("unitId", equalTo(unit.toString()))
                .body("roles", equalTo(List.of("clerk", "officer")))
                .body("memberships[0].unitKey", equalTo("thua"));
    }

    @Test
    void onesColleaguesAreThePeopleOfTheUnitOneActsFor() {
        // Given
        var unit = UUID.randomUUID();
        var leader = People.token("leader.together", unit, "leader");
        People.create("officer.together", unit, "officer", "clerk").statusCode(201);
        People.create("officer.elsewhere", UUID.randomUUID(), "officer").statusCode(201);
        var integration = People.token("integration.together", unit, "integration");

        // When
        var colleagues =
                given().auth().oauth2(leader).get("/api/identity/colleagues").then();

        // Then
        colleagues
                .statusCode(200)
                .header("X-Total-Count", "3")
                .body("items.username", equalTo(List.of("integration.together", "leader.together", "officer.together")))
                .body("items[2].displayName", equalTo("Nguyễn Văn Thử"))
                .body("items[2].roles", equalTo(List.of("clerk", "officer")))
                .body("items[2].memberships", nullValue());
        given().auth()
                .oauth2(integration)
                .get("/api/identity/colleagues")
                .then()
                .statusCode(403);
        given().get("/api/identity/colleagues").then().statusCode(401);
    }

    @Test
    void aTakenUsernameIsAConflict() {
        // Given
        People.create("clerk.taken", UUID.randomUUID(), "clerk").statusCode(201);

        // When
        var second = People.create(
                People.account("clerk.taken", Map.of("unitId", UUID.randomUUID(), "roles", List.of("clerk"))),
                "another key");

        // Then
        second.statusCode(409).contentType("application/problem+json").body("code", equalTo("USERNAME_TAKEN"));
    }

    @Test
    void aRepeatWithTheSameKeyAnswersAsTheFirst() {
        // Given
        var unit = UUID.randomUUID();
        String first = People.create("clerk.repeat", unit, "clerk").extract().path("id");

        // When
        var repeat = People.create("clerk.repeat", unit, "clerk");
        var other = People.create(
                People.account("clerk.other", Map.of("unitId", unit, "roles", List.of("clerk"))), "clerk.repeat");

        // Then
        repeat.statusCode(201).body("id", equalTo(first));
        other.statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void anAccountNeedsAKeyAndAnAdministrator() {
        // Given
        var account = People.account("clerk.nobody", Map.of("unitId", UUID.randomUUID(), "roles", List.of("clerk")));
        var clerk = People.token("clerk.curious", UUID.randomUUID(), "clerk");
        var request = given().contentType(ContentType.JSON).body(account);

        // Then
        given().contentType(ContentType.JSON)
                .body(account)
                .header("Idempotency-Key", "k")
                .post("/api/identity/accounts")
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
        given().contentType(ContentType.JSON)
                .body(account)
                .auth()
                .oauth2(clerk)
                .header("Idempotency-Key", "k")
                .post("/api/identity/accounts")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        request.auth()
                .oauth2(People.admin())
                .post("/api/identity/accounts")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
    }

    @Test
    void badFieldsAreNamed() {
        // Given
        var unit = Map.of("unitId", UUID.randomUUID(), "roles", List.of("clerk"));
        var shortPassword = new HashMap<>(People.account("clerk.short", unit));
        shortPassword.put("password", "ngắn");

        // Then
        People.create(shortPassword, "bad 1").statusCode(400).body("violations.field", hasItem("password"));
        People.create(People.account("Clerk Thứa", unit), "bad 2")
                .statusCode(400)
                .body("violations.field", hasItem("username"));
        People.create(
                        People.account("clerk.king", Map.of("unitId", UUID.randomUUID(), "roles", List.of("king"))),
                        "bad 3")
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"));
        People.create(People.account("clerk.unitless", Map.of("roles", List.of("clerk"))), "bad 4")
                .statusCode(400)
                .body("violations.field", hasItem("memberships.unitId"));
    }

    @Test
    void aServiceRoleCannotBeGiven() {
        var service = Map.of("unitId", UUID.randomUUID(), "roles", List.of("service"));

        People.create(People.account("clerk.service", service), "service").statusCode(400);
    }

    @Test
    void aUnitAdministratorSeesOnlyItsUnit() {
        // Given
        var unit = UUID.randomUUID();
        var token = People.token("unitadmin.list", unit, "unit-admin");
        People.create("clerk.list", unit, "clerk").statusCode(201);
        People.create("clerk.elsewhere", UUID.randomUUID(), "clerk").statusCode(201);

        // When
        var own = given().auth().oauth2(token).get("/api/identity/accounts").then();
        var all = given().auth()
                .oauth2(People.admin())
                .get("/api/identity/accounts?size=500")
                .then();

        // Then
        own.statusCode(200)
                .header("X-Total-Count", "2")
                .body("items.username", equalTo(List.of("clerk.list", "unitadmin.list")))
                .body("items.memberships", everyItem(hasSize(1)));
        all.statusCode(200).body("items.username", hasItem("clerk.elsewhere"));
    }

    @Test
    void accountsComeInPages() {
        // Given
        var unit = UUID.randomUUID();
        var token = People.token("unitadmin.pages", unit, "unit-admin");
        People.create("clerk.pages", unit, "clerk").statusCode(201);

        // When
        var page = given().auth()
                .oauth2(token)
                .get("/api/identity/accounts?size=1&page=1")
                .then();

        // Then
        page.statusCode(200)
                .header("X-Total-Count", "2")
                .body("items.username", equalTo(List.of("unitadmin.pages")))
                .body("items[0]", not(hasItem("passwordHash")));
    }

    @Test
    void aForeignTokenIsRefused() {
        var foreign = Tokens.foreign("admin", null, "system-admin");

        given().auth()
                .oauth2(foreign)
                .get("/api/identity/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("UNAUTHENTICATED"));
    }
}
