package vn.hososo.document.oversight;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.TraceTable;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.testing.PlatformResource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RightsWarningApiTest {
    private static final String WARNINGS = "/api/documents/trace/warnings";

    private static UUID rightsChanged(Office office, String dossierId, String role) throws SQLException {
        UUID id = Ids.next();
        TraceTable.execute("""
                insert into trace_entry (id, unit_id, thing_kind, thing_id, act, details, actor, actor_name, actor_unit_id, at)
                values ('%s', '%s', 'DOSSIER', '%s', 'RIGHTS_CHANGED', '{}', '%s.%s', 'Nguyễn Văn A', '%s', now())
                """.formatted(id, office.unitId(), dossierId, role, office.unitId(), office.unitId()));
        return id;
    }

    private static Response confirm(Office office, String role, UUID entryId) {
        return office.as(role).noContentType().post(WARNINGS + "/" + entryId + "/confirmation");
    }

    @Test
    void aChangeOfRightsWarnsUntilSomebodyElseConfirmsIt() throws SQLException {
        // Given
        Office office = Office.commune();
        String dossier = office.open("Hồ sơ", null).path("id");
        UUID change = rightsChanged(office, dossier, "leader");
        office.as("leader").get(WARNINGS).then().statusCode(200).body("items.id", contains(change.toString()));

        // When
        Response byOneself = confirm(office, "leader", change);
        Response byAnother = confirm(office, "unit-admin", change);
        Response again = confirm(office, "unit-admin", change);

        // Then
        byOneself.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        byAnother.then().statusCode(200).body("id", equalTo(change.toString()));
        again.then().statusCode(409).body("code", equalTo("RIGHTS_CHANGE_CONFIRMED"));
        office.as("leader").get(WARNINGS).then().statusCode(200).body("items.size()", equalTo(0));
        office.as("leader")
                .get("/api/documents/dossiers/" + dossier + "/trace")
                .then()
                .body("items.find { it.act == 'RIGHTS_CHANGE_CONFIRMED' }.details.entryId", equalTo(change.toString()));
    }

    @Test
    void othersNeitherSeeNorConfirmIt() throws SQLException {
        // Given
        Office office = Office.commune();
        Office other = Office.commune();
        String dossier = office.open("Hồ sơ", null).path("id");
        UUID change = rightsChanged(office, dossier, "officer");

        // When
        Response foreign = confirm(other, "leader", change);
        Response officer = confirm(office, "officer", change);
        Response unknown = confirm(office, "leader", UUID.randomUUID());

        // Then
        foreign.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        officer.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        unknown.then().statusCode(404).body("code", equalTo("RIGHTS_CHANGE_NOT_FOUND"));
        other.as("leader").get(WARNINGS).then().statusCode(200).body("items.size()", equalTo(0));
        RestAssured.get(WARNINGS).then().statusCode(401);
    }
}
