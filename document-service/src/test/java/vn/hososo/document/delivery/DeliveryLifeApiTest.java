package vn.hososo.document.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.kit.testing.PlatformResource;

/** Units do to each other's documents whatever comes to their minds. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DeliveryLifeApiTest {
    private static final List<String> STATES =
            List.of("ARRIVED", "REFUSED", "ACCEPTED", "ASSIGNED", "HANDLING", "DONE", "TAKEN_BACK");
    private static final List<String> GONE = List.of("TAKEN_BACK", "REFUSED");

    /** What the receiver's incoming document must be while the delivery is in a state. */
    private static final Map<String, List<String>> INCOMING = Map.of(
            "ACCEPTED", List.of("REGISTERED"),
            "ASSIGNED", List.of("ASSIGNED"),
            "HANDLING", List.of("IN_PROGRESS", "ASSIGNED", "PASSED_ON"),
            "DONE", List.of("COMPLETED"),
            "REFUSED", List.of("RETURNED"),
            "TAKEN_BACK", List.of("REMOVED"));

    private final Random random = new Random(20_210_301);
    private final List<String> sent = new ArrayList<>();
    private Office a;
    private List<Office> receivers;

    @Test
    void whateverUnitsDoBothSidesAgreeAndEveryRefusalNamesTheState() {
        // Given
        a = Office.committee();
        receivers = List.of(Office.commune(), Office.commune(), Office.commune());
        for (int i = 0; i < 6; i++) {
            sent.add(Post.issue(a, receivers.toArray(Office[]::new)));
        }

        // When
        Map<Integer, Integer> answers = new HashMap<>();
        for (int i = 0; i < 220; i++) {
            Response answer = act();
            answers.merge(answer.statusCode(), 1, Integer::sum);
            requireDoneOrRefused(answer);
        }

        // Then
        assertThat(answers.get(200)).isGreaterThan(30);
        assertThat(answers.get(409)).isGreaterThan(30);
        List<Map<String, Object>> all = all();
        assertThat(STATES.stream().mapToInt(this::count).sum()).isEqualTo(all.size());
        all.forEach(this::requireBothSidesAgree);
    }

    private Response act() {
        String outgoing = sent.get(random.nextInt(sent.size()));
        Office receiver = receivers.get(random.nextInt(receivers.size()));
        JsonPath delivery = Post.sent(a, outgoing, receiver);
        String id = delivery.getString("id");
        String incoming = delivery.getString("incomingId");
        return switch (random.nextInt(incoming == null ? 4 : 10)) {
            case 0 -> random.nextInt(8) == 0 ? Post.recall(a, outgoing) : Post.accept(receiver, id);
            case 1 ->
                random.nextInt(3) == 0
                        ? Post.refuse(receiver, id, "Không thuộc thẩm quyền")
                        : Post.accept(receiver, id);
            case 2 -> Post.answerRecall(receiver, id, true, null);
            case 3 -> Post.answerRecall(receiver, id, false, "Đang giải quyết");
            case 4 -> receiver.handle("leader", incoming, "assignments", receiver.assignment("officer", ""));
            case 5 -> receiver.handle("officer", incoming, "progress", "{\"note\":\"Đang làm\"}");
            case 6 -> receiver.handle("officer", incoming, "completion", "{\"outcome\":\"WITHOUT_REPLY\"}");
            case 7 ->
                random.nextInt(4) == 0
                        ? receiver.handle("clerk", incoming, "return", "{\"reason\":\"Gửi nhầm\"}")
                        : receiver.handle("leader", incoming, "assignments", receiver.assignment("officer", ""));
            case 8 -> Post.passOn(receiver, incoming, a);
            default -> receiver.handle("officer", incoming, "progress", "{\"note\":\"Đang làm\"}");
        };
    }

    private static void requireDoneOrRefused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201, 409);
        if (answer.statusCode() == 409) {
            assertThat(answer.<String>path("code"))
                    .isIn(
                            "DELIVERY_STATE_CONFLICT",
                            "RECALL_NOT_ASKED",
                            "INCOMING_STATE_CONFLICT",
                            "OUTGOING_STATE_CONFLICT");
            assertThat(answer.<String>path("detail")).containsPattern("[A-Z]{4,}");
        }
    }

    private List<Map<String, Object>> all() {
        return a.as("clerk")
                .get("/api/documents/deliveries?direction=OUT&size=500")
                .path("items");
    }

    private int count(String state) {
        return Integer.parseInt(a.as("clerk")
                .get("/api/documents/deliveries?direction=OUT&state=" + state)
                .header("X-Total-Count"));
    }

    private void requireBothSidesAgree(Map<String, Object> delivery) {
        String state = (String) delivery.get("state");
        Office receiver = receivers.stream()
                .filter(it -> it.unitId().toString().equals(delivery.get("toUnitId")))
                .findFirst()
                .orElseThrow();
        String incoming = (String) delivery.get("incomingId");
        if (incoming == null) {
            assertThat(state).isIn("ARRIVED", "REFUSED", "TAKEN_BACK");
            assertThat(delivery.get("revisionId") == null).isEqualTo(GONE.contains(state));
            return;
        }
        JsonPath document = Post.incoming(receiver, incoming).jsonPath();
        assertThat(INCOMING.get(state)).as("%s", delivery).contains(document.getString("state"));
        assertThat(document.getString("currentRevisionId") == null).isEqualTo(state.equals("TAKEN_BACK"));
        assertThat(document.getString("deliveryId")).isEqualTo(delivery.get("id"));
    }
}
