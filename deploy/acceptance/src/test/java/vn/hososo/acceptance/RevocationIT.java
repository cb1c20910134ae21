package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A certificate that is revoked from a day before the signature on takes it out of the figures. */
class RevocationIT {
    private static final String UNIT = "trung-xa";
    private static final Duration NOTICED = Duration.ofMinutes(1);
    private static final Duration FOLLOWS = Duration.ofSeconds(10);

    @BeforeAll
    static void start() {
        RunningPlatform.start();
    }

    @Test
    void aSignatureOfARevokedCertificateCountsNoMore() {
        // Given
        Desk desk = Desk.of(UNIT);
        UUID document = issued(desk);
        Ratios ratios = new Ratios(desk.leader(), UNIT);
        ratios.awaitExactly(Ratios.SIGNING, new Ratios.Fraction(1, 1), FOLLOWS);

        // When
        Tools.output(RunningPlatform.command(List.of("revoke", serial(desk.leader()), "2020-01-01T00:00:00Z")));
        Person administrator = Person.signIn("admin");
        awaitVerdict(desk, administrator, document);

        // Then
        Duration followed = ratios.awaitExactly(Ratios.SIGNING, new Ratios.Fraction(0, 1), FOLLOWS);
        System.out.printf("revocation: the ratio followed the verdict after %d ms%n", followed.toMillis());
        assertThat(ratios.evidence(
                        Ratios.SIGNING, it -> it.get("reason").asText().equals("SIGNATURE_NOT_VALID")))
                .containsExactly(document.toString());
    }

    private static UUID issued(Desk desk) {
        UUID document = desk.draft("").ok().id();
        desk.submit(document).ok();
        desk.sign(document, "LEADER").ok();
        desk.number(document).ok();
        desk.sign(document, "ORGAN").ok();
        desk.issue(document).ok();
        return document;
    }

    private static String serial(Person leader) {
        JsonNode credentials =
                leader.get("/api/signing/credentials").ok().json().get("items");
        return StreamSupport.stream(credentials.spliterator(), false)
                .filter(it -> it.get("kind").asText().equals("PERSON"))
                .map(it -> it.get("certificate").get("serial").asText())
                .findFirst()
                .orElseThrow();
    }

    /** What an authority answered is believed for a moment, so it may take more than one run. */
    private static void awaitVerdict(Desk desk, Person administrator, UUID document) {
        Instant end = Instant.now().plus(NOTICED);
        while (Instant.now().isBefore(end)) {
            administrator.post("/api/signing/care-runs", "").ok();
            RunningPlatform.pause(Duration.ofSeconds(2));
            if (verdict(desk, document).get("status").asText().equals("INVALID")) {
                return;
            }
        }
        throw new AssertionError("the verdict stays " + verdict(desk, document));
    }

    private static JsonNode verdict(Desk desk, UUID document) {
        JsonNode signatures = desk.leader()
                .get("/api/signing/signatures?documentId=" + document)
                .ok()
                .json()
                .get("items");
        return StreamSupport.stream(signatures.spliterator(), false)
                .filter(it -> it.get("capacity").asText().equals("LEADER"))
                .map(it -> it.get("verdict"))
                .findFirst()
                .orElseThrow();
    }
}
