package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Nobody reads or changes another unit's things by naming them, and nobody decides by a field of the body what is not for
 * clients to decide. Both are tried with every operation of the merged description, so a new one is tried by itself.
 */
class ObjectRightsIT {
    private static final String OWNER = "trung-kenh";
    private static final String RECEIVER = "trung-xa";
    private static final List<String> FOREIGN_UNITS = List.of("phu-luong", "nv", "bqlda", "ubnd-huyen");
    private static final List<String> FORBIDDEN_FIELDS =
            List.of("id", "unitId", "draftingUnitId", "state", "signedAt", "number", "version", "createdBy");

    private static final Set<String> EVERYBODY = Set.of("");
    private static final Set<String> OFFICE = Set.of("office.ubnd-huyen");
    private static final Set<String> SUPERIORS = Set.of("office.ubnd-huyen", "leader.ubnd-huyen");

    /** What others may do with a unit's things, and why; whoever is named may be answered as the rules of the thing say. */
    private static final Map<String, Set<String>> OPEN = Map.ofEntries(
            // organisations and ratios of all units are for every signed-in user
            Map.entry("GET /api/documents/units/{id}", EVERYBODY),
            Map.entry("GET /api/documents/units/{id}/succession", EVERYBODY),
            Map.entry("GET /api/documents/units/{id}/versions", EVERYBODY),
            Map.entry("GET /api/metrics/compliance/{unitId}", EVERYBODY),
            Map.entry("GET /api/metrics/closings/{id}", EVERYBODY),
            Map.entry("GET /api/metrics/reports/{period}", EVERYBODY),
            // whoever has the code of a print may compare it
            Map.entry("GET /api/metrics/verification/{code}", EVERYBODY),
            Map.entry("GET /api/metrics/verification/{code}/report", EVERYBODY),
            // nothing of a unit: what is verified is in the request
            Map.entry("POST /api/signing/verifications/reports/{kind}", EVERYBODY),
            // the evidence behind a figure, for those above who answer for it
            Map.entry("GET /api/metrics/compliance/{unitId}/evidence", SUPERIORS),
            Map.entry("GET /api/metrics/notices/{id}", SUPERIORS),
            Map.entry("POST /api/metrics/notices/{id}/closure", SUPERIORS),
            Map.entry("POST /api/metrics/notices/{id}/directions", SUPERIORS),
            // the district office confirms exclusions, changes units and looks after the trace in its subtree
            Map.entry("GET /api/documents/incoming/{id}/exclusion", OFFICE),
            Map.entry("POST /api/documents/incoming/{id}/exclusion/decision", OFFICE),
            Map.entry("POST /api/documents/incoming/{id}/exclusion/readmission", OFFICE),
            Map.entry("GET /api/documents/incoming/{id}/trace", OFFICE),
            Map.entry("GET /api/documents/outgoing/{id}/trace", OFFICE),
            Map.entry("GET /api/documents/dossiers/{id}/trace", OFFICE),
            Map.entry("POST /api/documents/units/{id}/changes", OFFICE),
            Map.entry("POST /api/documents/units/{id}/handover", OFFICE),
            Map.entry("PUT /api/metrics/sources/{system}", OFFICE),
            Map.entry("POST /api/metrics/dead-letters/{id}/dismissal", OFFICE),
            Map.entry("POST /api/metrics/dead-letters/{id}/return", OFFICE));

    /** Where a body has to be more than the description's example, or the path needs a question. */
    private static final Map<String, String> BETTER_SAMPLES = Map.of(
            "PUT /api/signing/preparations/{id}/value",
            "{\"value\":\"" + "QUFB".repeat(64) + "\"}",
            "PUT /api/identity/accounts/{id}",
            "{\"displayName\":\"Ai đó\",\"memberships\":[{\"roles\":[\"system-admin\"]}]}");

    private static final Map<String, String> QUESTIONS =
            Map.of("GET /api/metrics/compliance/{unitId}/evidence", "?indicator=digital-signing");
    static final Map<String, String> METADATA = Map.of(
            "POST /api/documents/incoming",
            Desk.incomingMetadata("7"),
            "POST /api/documents/outgoing",
            Desk.outgoingMetadata(""),
            "POST /api/documents/outgoing/{id}/annexes",
            "{\"title\":\"Phụ lục\"}",
            "POST /api/documents/outgoing/{id}/issue",
            "{\"form\":\"PAPER\",\"reason\":\"Máy hỏng\"}");

    private static final Map<String, Person> FOREIGNERS = new TreeMap<>();
    private static UnitThings things;
    private static Person admin;

    @BeforeAll
    static void start() {
        RunningPlatform.start();
        things = UnitThings.of(OWNER, RECEIVER);
        admin = Person.signIn("admin");
        for (String unit : FOREIGN_UNITS) {
            for (String role : List.of("clerk", "officer", "leader")) {
                FOREIGNERS.put(role + "." + unit, Person.signIn(role + "." + unit));
            }
        }
        Stream.of("archivist.thua", "unitadmin.thua", "office.ubnd-huyen", "integration.portal")
                .forEach(name -> FOREIGNERS.put(name, Person.signIn(name)));
    }

    @Test
    void nothingOfAnotherUnitIsReadOrChangedByNamingIt() {
        // Given
        List<String> before = things.states();
        List<ApiOperation> operations = ApiOperation.all(METADATA).stream()
                .filter(ApiOperation::namesAThing)
                .map(ObjectRightsIT::better)
                .toList();

        // When
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        for (ApiOperation operation : operations) {
            String path = things.in(operation.path()) + QUESTIONS.getOrDefault(operation.toString(), "");
            FOREIGNERS.entrySet().parallelStream().forEach(foreigner -> {
                String wrongly = answered(operation, path, foreigner.getKey(), foreigner.getValue());
                if (!wrongly.isEmpty()) {
                    wrong.add(foreigner.getKey() + ": " + wrongly);
                }
            });
        }

        // Then
        assertThat(operations).hasSizeGreaterThan(80);
        assertThat(wrong).isEmpty();
        assertThat(things.states()).isEqualTo(before);
    }

    /** What was wrong with the answer, nothing when it was a refusal. */
    private static String answered(ApiOperation operation, String path, String name, Person who) {
        Answer answer = who.call(operation.method(), path, operation.mediaType(), operation.sample());
        return isRefusal(answer) || (answer.status() < 500 && isOpen(operation, name)) ? "" : answer.toString();
    }

    @Test
    void withoutATokenNothingButThePublicIsAnswered() {
        for (ApiOperation operation : ApiOperation.all(METADATA)) {
            if (!operation.roles().isEmpty()) {
                Answer answer = Person.nobody()
                        .call(
                                operation.method(),
                                things.in(operation.path()),
                                operation.mediaType(),
                                operation.sample());
                assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
            }
        }
    }

    @Test
    void everyExceptionIsAnOperation() {
        assertThat(ApiOperation.all(METADATA).stream().map(ApiOperation::toString))
                .containsAll(OPEN.keySet())
                .containsAll(BETTER_SAMPLES.keySet())
                .containsAll(QUESTIONS.keySet())
                .containsAll(METADATA.keySet());
    }

    @Test
    void whatIsNotForClientsToDecideIsRefused() {
        // Given
        List<String> before = things.states();
        List<ApiOperation> operations =
                ApiOperation.all(METADATA).stream().filter(ApiOperation::isJson).toList();

        // When
        List<String> wrong = new ArrayList<>();
        for (ApiOperation operation : operations) {
            Person somebody = somebody(operation.roles());
            String path = things.in(operation.path());
            FORBIDDEN_FIELDS.stream()
                    .filter(field -> !operation.fields().contains(field))
                    .forEach(field -> {
                        Answer answer = somebody.call(
                                operation.method(), path, ApiOperation.JSON, operation.sampleWith(field, "2026"));
                        if (answer.status() != 400 || !answer.text().contains("\"field\":\"" + field + "\"")) {
                            wrong.add(field + ": " + answer);
                        }
                    });
        }

        // Then
        assertThat(operations).hasSizeGreaterThan(50);
        assertThat(wrong).isEmpty();
        assertThat(things.states()).isEqualTo(before);
    }

    private static Person somebody(Set<String> roles) {
        if (roles.isEmpty()) {
            return Person.nobody();
        }
        return roles.stream()
                .filter(things.people()::containsKey)
                .map(things.people()::get)
                .findFirst()
                .orElseGet(() -> roles.contains("district-office") ? FOREIGNERS.get("office.ubnd-huyen") : admin);
    }

    private static ApiOperation better(ApiOperation operation) {
        String sample = BETTER_SAMPLES.get(operation.toString());
        return sample == null ? operation : operation.withSample(sample);
    }

    private static boolean isRefusal(Answer answer) {
        return answer.status() == 403 || answer.status() == 404;
    }

    private static boolean isOpen(ApiOperation operation, String who) {
        Set<String> open = OPEN.getOrDefault(operation.toString(), Set.of());
        return open.equals(EVERYBODY) || open.contains(who);
    }
}
