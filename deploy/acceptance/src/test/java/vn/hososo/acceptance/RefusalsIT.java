package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the platform refuses, each with its status, its problem document, and nothing stored. */
class RefusalsIT {
    private static final int TOO_LARGE = 50 * 1024 * 1024 + 1;
    private static Desk desk;
    private static Desk other;
    private static UUID submitted;
    private static UUID draft;
    private static UUID leaderSigned;
    private static UUID othersIncoming;
    private static String staleRevision;
    private static String usedKey;

    /** One request that must be refused. */
    record Refusal(String what, int status, Supplier<Answer> request) {
        @Override
        public String toString() {
            return what + " → " + status;
        }
    }

    @BeforeAll
    static void start() {
        RunningPlatform.start();
        desk = Desk.of("lam-thao");
        other = Desk.of("quang-phu");
        draft = desk.draft("").ok().id();
        submitted = desk.draft("").ok().id();
        desk.submit(submitted).ok();
        leaderSigned = desk.draft("").ok().id();
        desk.submit(leaderSigned).ok();
        staleRevision = Desk.revision(desk.leader(), leaderSigned);
        desk.sign(leaderSigned, "LEADER").ok();
        othersIncoming = other.register("900", Person.key()).ok().id();
        usedKey = Person.key();
        desk.register("1", usedKey).ok();
    }

    static Stream<Refusal> refusals() {
        byte[] pdf = Desk.sample("cong-van-den.pdf");
        String fine = Desk.incomingMetadata("7");
        String incoming = "/api/documents/incoming";
        return Stream.of(
                new Refusal("no token", 401, () -> Person.nobody().upload(incoming, fine, pdf)),
                new Refusal(
                        "garbage for a token",
                        401,
                        () -> Person.withToken("abc.def.ghi").get(incoming)),
                new Refusal(
                        "token with a foreign signature",
                        401,
                        () -> tampered(desk.clerk()).upload(incoming, fine, pdf)),
                new Refusal(
                        "token of algorithm none",
                        401,
                        () -> unsigned(desk.clerk()).upload(incoming, fine, pdf)),
                new Refusal(
                        "wrong password",
                        401,
                        () -> Person.nobody()
                                .post("/api/identity/tokens", "{\"username\":\"clerk.thua\",\"password\":\"x\"}")),
                new Refusal("wrong role", 403, () -> desk.officer().upload(incoming, fine, pdf)),
                new Refusal("another unit's record", 403, () -> desk.clerk().get(incoming + "/" + othersIncoming)),
                new Refusal("another unit's dossier", 403, () -> desk.openDossier(othersIncoming)),
                new Refusal(
                        "another unit's document to sign",
                        403,
                        () -> Desk.sign(other.leader(), submitted, Desk.revision(desk.leader(), submitted), "LEADER")),
                new Refusal(
                        "another unit's evidence",
                        403,
                        () -> desk.officer()
                                .get("/api/metrics/compliance/"
                                        + new Ratios(desk.leader(), "quang-phu")
                                                .row(Ratios.SIGNING)
                                                .get("unitId")
                                                .asText()
                                        + "/evidence?indicator=digital-signing")),
                new Refusal("not a PDF", 422, () -> desk.clerk().upload(incoming, fine, "PK zip".getBytes())),
                new Refusal("an empty file", 422, () -> desk.clerk().upload(incoming, fine, new byte[0])),
                new Refusal(
                        "over the limit",
                        413,
                        () -> desk.clerk().upload(incoming, fine, Arrays.copyOf(pdf, TOO_LARGE))),
                new Refusal("missing metadata", 400, () -> desk.clerk().upload(incoming, null, pdf)),
                new Refusal(
                        "missing field",
                        400,
                        () -> desk.clerk().upload(incoming, fine.replaceFirst("\"subject\":\"[^\"]*\",", ""), pdf)),
                new Refusal(
                        "overlong field",
                        400,
                        () -> desk.clerk().upload(incoming, fine.replace("V/v báo", "V/v báo".repeat(100)), pdf)),
                new Refusal(
                        "unknown field",
                        400,
                        () -> desk.clerk().upload(incoming, fine.replaceFirst("\\{", "{\"unitId\":\"x\","), pdf)),
                new Refusal("broken JSON", 400, () -> desk.clerk().upload(incoming, "{\"sender\":", pdf)),
                new Refusal("no Idempotency-Key", 400, () -> desk.clerk().upload(incoming, fine, pdf, null)),
                new Refusal("a key with another body", 422, () -> desk.register("2", usedKey)),
                new Refusal("unknown id", 404, () -> desk.clerk().get(incoming + "/" + UUID.randomUUID())),
                new Refusal(
                        "unknown document to sign",
                        404,
                        () -> Desk.sign(
                                desk.leader(),
                                UUID.randomUUID(),
                                UUID.randomUUID().toString(),
                                "LEADER")),
                new Refusal("not a UUID", 404, () -> desk.clerk().get(incoming + "/abc")),
                new Refusal(
                        "a revision no longer current",
                        409,
                        () -> Desk.sign(desk.leader(), leaderSigned, staleRevision, "LEADER")),
                new Refusal("signing twice", 409, () -> desk.sign(leaderSigned, "LEADER")),
                new Refusal("organ before leader", 409, () -> desk.sign(submitted, "ORGAN")),
                new Refusal("organ before the number", 409, () -> desk.sign(leaderSigned, "ORGAN")),
                new Refusal("leader before submission", 409, () -> desk.sign(draft, "LEADER")),
                new Refusal("issuing electronically unsigned", 409, () -> desk.issue(submitted)),
                new Refusal(
                        "a stale If-Match",
                        412,
                        () -> desk.officer().act("/api/documents/outgoing/" + draft + "/submission", null, "\"99\"")),
                new Refusal(
                        "no If-Match",
                        428,
                        () -> desk.officer().post("/api/documents/outgoing/" + draft + "/submission", "{}")),
                new Refusal(
                        "period that is none", 400, () -> desk.clerk().get("/api/metrics/compliance?period=2025-13")),
                new Refusal("internal path", 404, () -> desk.clerk().get("/internal/documents/" + draft)),
                new Refusal("management path", 404, () -> desk.clerk().get("/q/metrics")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isRefusedAndStoresNothing(Refusal refusal) {
        // Given
        String before = stored();

        // When
        Answer answer = refusal.request().get();

        // Then
        assertThat(answer.status()).as(answer.toString()).isEqualTo(refusal.status());
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.field("type")).startsWith("/problems/");
        assertThat(answer.field("title")).isNotBlank();
        assertThat(stored()).isEqualTo(before);
    }

    private static String stored() {
        return Stream.of("incoming", "outgoing", "dossiers")
                        .map(it -> it + " "
                                + desk.clerk()
                                        .get("/api/documents/" + it + "?size=1")
                                        .ok()
                                        .header("X-Total-Count")
                                        .orElseThrow())
                        .toList()
                + Desk.version(desk.clerk(), submitted)
                + Desk.version(desk.clerk(), leaderSigned);
    }

    private static Person tampered(Person person) {
        String token = java.util.Objects.requireNonNull(person.token());
        int signature = token.lastIndexOf('.') + 1;
        String other = token.charAt(signature) == 'A' ? "B" : "A";
        return Person.withToken(token.substring(0, signature) + other + token.substring(signature + 1));
    }

    private static Person unsigned(Person person) {
        String claims = java.util.Objects.requireNonNull(person.token()).split("\\.")[1];
        String header =
                java.util.Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());
        return Person.withToken(header + "." + claims + ".");
    }
}
