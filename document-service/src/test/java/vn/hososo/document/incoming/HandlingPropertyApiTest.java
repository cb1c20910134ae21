package vn.hososo.document.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.kit.testing.PlatformResource;

/** Through the API: random acts leave each document in the state that the acts before allow, and none is lost. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class HandlingPropertyApiTest {
    private static final String PATH = "/api/documents/incoming";
    private static final List<String> STATES =
            List.of("REGISTERED", "ASSIGNED", "IN_PROGRESS", "COMPLETED", "RETURNED");
    private static final List<String> ACTS = List.of("assignments", "progress", "completion", "return");
    private static final Map<String, String> LEADS_TO = Map.of(
            "assignments", "ASSIGNED", "progress", "IN_PROGRESS", "completion", "COMPLETED", "return", "RETURNED");

    @Test
    void everyRefusalIsAConflictAndTheStatesAddUp() {
        // Given
        Random random = new Random(30_2020);
        Office office = Office.commune();
        Map<String, String> states = new HashMap<>();
        Stream.generate(office::registered).limit(8).forEach(id -> states.put(id, "REGISTERED"));
        List<String> ids = states.keySet().stream().sorted().toList();

        for (int step = 0; step < 60; step++) {
            String id = ids.get(random.nextInt(ids.size()));
            String act = ACTS.get(random.nextInt(ACTS.size()));
            String before = states.get(id);

            // When
            Response answer =
                    office.handle(act.equals("assignments") ? "leader" : doer(act), id, act, body(office, act));

            // Then
            if (isLegal(act, before)) {
                assertThat(answer.statusCode()).as(before + " " + act).isIn(200, 201);
                states.put(id, LEADS_TO.get(act));
            } else {
                assertThat(answer.statusCode()).as(before + " " + act).isEqualTo(409);
                assertThat(answer.<String>path("code")).isEqualTo("INCOMING_STATE_CONFLICT");
                assertThat(answer.<String>path("detail")).contains(before);
            }
        }
        states.forEach((id, state) -> assertThat(
                        office.as("officer").get(PATH + "/" + id).<String>path("state"))
                .isEqualTo(state));
        assertThat(STATES.stream()
                        .mapToInt(state -> count(office, "?state=" + state))
                        .sum())
                .isEqualTo(count(office, ""))
                .isEqualTo(8);
    }

    private static boolean isLegal(String act, String state) {
        boolean handled = state.equals("ASSIGNED") || state.equals("IN_PROGRESS");
        boolean mayBeUnassigned = act.equals("assignments") || act.equals("return");
        return handled || (mayBeUnassigned && state.equals("REGISTERED"));
    }

    private static String doer(String act) {
        return act.equals("return") ? "clerk" : "officer";
    }

    private static String body(Office office, String act) {
        return switch (act) {
            case "assignments" -> office.assignment("officer", "");
            case "progress" -> "{\"note\":\"Đang làm\"}";
            case "completion" -> "{\"outcome\":\"WITHOUT_REPLY\"}";
            default -> "{\"reason\":\"Gửi nhầm\"}";
        };
    }

    private static int count(Office office, String query) {
        return Integer.parseInt(office.as("leader").get(PATH + query).header("X-Total-Count"));
    }
}
