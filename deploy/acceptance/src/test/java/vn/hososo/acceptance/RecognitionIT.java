package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hososo.acceptance.Ratios.Fraction;

/** Signed with a tool outside the platform, uploaded, recognised, counted. */
class RecognitionIT {
    private static final Duration VISIBLE = Duration.ofSeconds(20);

    @BeforeAll
    static void start() {
        RunningPlatform.start();
    }

    @Test
    void aDocumentSignedElsewhereMovesTheRatio() {
        // Given
        Desk desk = Desk.of("binh-dinh");
        Ratios ratios = new Ratios(desk.leader(), "binh-dinh");
        Fraction signing = ratios.now(Ratios.SIGNING);
        UUID document = desk.draft("").ok().id();
        desk.submit(document).ok();

        // When
        upload(desk.leader(), document, DesktopSigner.of("leader.binh-dinh").sign(current(desk, document)));
        awaitState(desk, document, "LEADER_SIGNED");
        desk.number(document).ok();
        upload(desk.clerk(), document, DesktopSigner.of("organ.binh-dinh").sign(current(desk, document)));
        awaitState(desk, document, "ORGAN_SIGNED");
        Answer issued = desk.issue(document).ok();

        // Then
        ratios.awaitExactly(Ratios.SIGNING, signing.plus(1, 1), VISIBLE);
        assertThat(ratios.items(Ratios.SIGNING, true)).containsExactly(document.toString());
        assertThat(issued.json().get("signatures")).hasSize(2);
        Answer listed = desk.clerk()
                .get("/api/signing/signatures?documentId=" + document)
                .ok();
        assertThat(listed.json().get("items"))
                .extracting(it -> it.get("capacity").asText())
                .containsExactly("LEADER", "ORGAN");
        Answer verified = desk.clerk()
                .upload("/api/signing/verifications", null, current(desk, document))
                .ok();
        assertThat(verified.field("status")).isEqualTo("VALID");
    }

    @Test
    void aSignatureOfSomebodyElseCountsForNothing() {
        // Given
        Desk desk = Desk.of("minh-tan");
        UUID document = desk.draft("").ok().id();
        desk.submit(document).ok();

        // When: the leader of another commune signed
        upload(desk.leader(), document, DesktopSigner.of("leader.lai-ha").sign(current(desk, document)));

        // Then
        String revisions = "/api/documents/outgoing/" + document + "/revisions";
        until(() -> desk.clerk()
                .get(revisions)
                .ok()
                .json()
                .at("/items/1/refusedFor/0")
                .asText()
                .equals("MANDATE_MISSING"));
        assertThat(state(desk, document)).isEqualTo("SUBMITTED");
    }

    private static void upload(Person by, UUID document, byte[] file) {
        by.revise(document, file, Desk.version(by, document)).ok();
    }

    private static byte[] current(Desk desk, UUID document) {
        return desk.clerk()
                .get("/api/documents/contents/" + Desk.revision(desk.clerk(), document))
                .ok()
                .http()
                .body();
    }

    private static void awaitState(Desk desk, UUID document, String state) {
        until(() -> state(desk, document).equals(state));
    }

    private static String state(Desk desk, UUID document) {
        return desk.clerk().get("/api/documents/outgoing/" + document).ok().field("state");
    }

    private static void until(java.util.function.BooleanSupplier reached) {
        Instant end = Instant.now().plus(VISIBLE);
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).as("in time").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
