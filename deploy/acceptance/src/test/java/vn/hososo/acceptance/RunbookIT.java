package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The commands of the runbook, page by page, and what people notice of them. */
class RunbookIT {
    /** Of the example on the page about lost tokens; no other test works there. */
    private static final String UNIT = "gddt";

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration KEY_GRACE = Duration.ofSeconds(90);
    private static final Map<String, Consumer<Commands>> PAGES = Map.of(
            "disk-full", RunbookIT::diskFull,
            "identity", RunbookIT::identity,
            "local", RunbookIT::local,
            "replay", RunbookIT::replay,
            "signing-keys", RunbookIT::signingKeys,
            "trace", RunbookIT::trace,
            "upgrade", RunbookIT::upgrade);

    /** {@link RebuildIT} runs these: a rebuild takes too long for two. */
    private static final Set<String> RUN_ELSEWHERE = Set.of("metrics");

    @BeforeAll
    static void start() {
        Tools.require("RunbookIT", "curl");
        RunningPlatform.start();
        RunningPlatform.awaitReady();
    }

    @Test
    void thePagesThatNeedCommandsHaveThemAndNoOthersDo() {
        assertThat(Commands.pagesIn("docs/runbook"))
                .isEqualTo(Stream.of(PAGES.keySet(), RUN_ELSEWHERE)
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet()));
    }

    @TestFactory
    Stream<DynamicTest> everyPageRunsAsWritten() {
        return PAGES.keySet().stream()
                .sorted()
                .map(page -> dynamicTest(page, () -> {
                    Commands commands = Commands.of("docs/runbook/" + page + ".md");
                    PAGES.get(page).accept(commands);
                    commands.haveAllRun();
                }));
    }

    private static void local(Commands page) {
        String said = page.run();

        assertThat(said).contains("\"status\": \"UP\"", "metrics: sẵn sàng / ready");
        List.of("postgres", "kafka", "pki", "document", "signing", "metrics", "gateway")
                .forEach(it -> assertThat(said).containsPattern("(?m)^" + it + " .* yes$"));
        RunningPlatform.releaseAll();
    }

    private static void identity(Commands page) {
        String name = "tran.thi.hoa." + System.currentTimeMillis();
        anAccountFromFirstToLast(page.about("tran.thi.hoa", name), name);
        theKeysOfUserTokensChange(page);
    }

    private static void anAccountFromFirstToLast(Commands page, String name) {
        // When
        String first = given(name, page.run("displayName"));

        // Then
        assertThat(refusal(name, first)).isEqualTo("PASSWORD_CHANGE_REQUIRED");
        chooses(name, first, "ba con mèo qua cầu");

        // When
        String second = given(name, page.run("/password"));

        // Then
        assertThat(refusal(name, "ba con mèo qua cầu")).isEqualTo("WRONG_CREDENTIALS");
        chooses(name, second, "bốn con vịt qua cầu");
        assertThat(refusal(name, second)).isEqualTo("WRONG_CREDENTIALS");

        // When
        RunningPlatform.await("a lock", SOON, () -> refusal(name, "guessed").equals("ACCOUNT_LOCKED"));
        page.run("/lock");
        Person person = Person.signIn(name, "bốn con vịt qua cầu");

        // Then
        hasFactor(person);
        assertThat(refusal(name, "bốn con vịt qua cầu")).isEqualTo("FACTOR_REQUIRED");
        page.run("/factor");
        Answer signedIn = signIn(name, "bốn con vịt qua cầu").ok();

        // When
        page.run("/sign-ins");

        // Then
        assertThat(Person.nobody()
                        .post(
                                "/api/identity/tokens/refresh",
                                "{\"refreshToken\":\"%s\"}".formatted(signedIn.field("refreshToken")))
                        .field("code"))
                .isEqualTo("REFRESH_TOKEN_REFUSED");

        // When
        page.run("/deactivation");

        // Then
        assertThat(refusal(name, "bốn con vịt qua cầu")).isEqualTo("ACCOUNT_INACTIVE");
    }

    private static void theKeysOfUserTokensChange(Commands page) {
        // Given
        Person admin = Person.signIn("admin");
        RunningPlatform.await(
                "the end of a change before",
                KEY_GRACE,
                () -> !admin.get("/api/identity/keys").text().contains("\"NEXT\""));
        Set<String> before = published();

        // When
        String said = page.run("/api/identity/keys");

        // Then
        assertThat(said).contains("\"state\":\"NEXT\"").contains("\"state\":\"SIGNING\"");
        assertThat(published()).containsAll(before).hasSize(before.size() + 1).allMatch(said::contains);
        admin.get("/api/documents/units?size=1").ok();
    }

    private static void signingKeys(Commands page) {
        // Given
        Desk desk = Desk.of(UNIT);
        UUID document = submitted(desk);

        // When
        page.run("/suspension");

        // Then
        Answer refused = desk.sign(document, "LEADER");
        assertThat(refused.field("code")).isEqualTo("CREDENTIAL_SUSPENDED");
        assertThat(refused.field("detail")).contains("tạm ngừng");

        // When
        String said = page.run("/resumption");

        // Then
        assertThat(said).contains("Mất token").contains("còn niêm phong");
        desk.sign(document, "LEADER").ok();
    }

    private static void trace(Commands page) {
        assertThat(page.run())
                .contains("✔ nhật ký nguyên vẹn / the trace is whole")
                .contains("\"sequence\":");
    }

    private static void replay(Commands page) {
        // Given
        Desk desk = Desk.of(UNIT);
        desk.sign(submitted(desk), "LEADER").ok();

        // When
        String said = page.run();

        // Then
        assertThat(said)
                .containsPattern("✔ gửi lại / sent again: signing [1-9]\\d* sự kiện")
                .contains("hososo_outbox_age_seconds ");
    }

    private static void diskFull(Commands page) {
        assertThat(page.run())
                .contains("Filesystem", RunningPlatform.home() + "/kafka", RunningPlatform.home() + "/postgres/pg_wal")
                .contains("gateway");
    }

    private static void upgrade(Commands page) {
        // Given
        String before = released();

        // When
        String said = page.run();

        // Then
        assertThat(released()).isEqualTo(before);
        assertThat(said.lines().filter(it -> it.startsWith(">")))
                .allMatch(it -> it.matches("> 0\\.2\\.0,[a-z-]+,V\\d+__\\w+\\.sql,[0-9a-f]{64}"));
        assertThat(said.lines().filter(it -> it.startsWith("<"))).isEmpty();
    }

    private static UUID submitted(Desk desk) {
        UUID document = desk.draft("").ok().id();
        desk.submit(document).ok();
        return document;
    }

    private static String given(String name, String said) {
        return said.lines()
                .filter(it -> it.startsWith(name + ": "))
                .map(it -> it.substring(name.length() + 2))
                .findFirst()
                .orElseThrow();
    }

    private static void chooses(String name, String given, String own) {
        Person.nobody()
                .post(
                        "/api/identity/tokens",
                        "{\"username\":\"%s\",\"password\":\"%s\",\"newPassword\":\"%s\"}".formatted(name, given, own))
                .ok();
    }

    private static Answer signIn(String name, String password) {
        return Person.nobody()
                .post("/api/identity/tokens", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
    }

    private static String refusal(String name, String password) {
        return signIn(name, password).field("code");
    }

    private static void hasFactor(Person person) {
        String secret = Person.nobody()
                .post(
                        "/api/identity/factors",
                        "{\"username\":\"%s\",\"password\":\"bốn con vịt qua cầu\"}".formatted(person.username()))
                .ok()
                .field("secret");
        person.post("/api/identity/me/factor/confirmation", "{\"code\":\"%s\"}".formatted(OneTimeCode.now(secret)))
                .ok();
    }

    private static Set<String> published() {
        JsonNode keys =
                Person.nobody().get("/.well-known/jwks.json").ok().json().get("keys");
        return StreamSupport.stream(keys.spliterator(), false)
                .map(it -> it.get("kid").asText())
                .collect(Collectors.toSet());
    }

    private static String released() {
        try {
            return Files.readString(RunningPlatform.file("contracts/migrations.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
