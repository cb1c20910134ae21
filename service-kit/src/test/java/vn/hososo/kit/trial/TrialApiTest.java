package vn.hososo.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Topic;

/** The kit as an application's users meet it. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TrialApiTest {
    private static final Duration VISIBLE = Duration.ofSeconds(20);
    private final UUID unit = UUID.randomUUID();

    @Test
    void whatIsCommittedIsPublishedOnceAsACloudEvent() {
        // When
        String id = keep("hello", UUID.randomUUID().toString())
                .then()
                .statusCode(200)
                .extract()
                .path("id");

        // Then
        ConsumerRecord<String, byte[]> event = events(1).getFirst();
        assertThat(event.key()).isEqualTo(unit.toString());
        assertThat(header(event, "ce_type")).isEqualTo("vn.hososo.trial.v1");
        assertThat(header(event, "ce_source")).isEqualTo("/hososo/document-service");
        assertThat(header(event, "content-type")).isEqualTo("application/json");
        assertThat(UUID.fromString(header(event, "ce_id")).version()).isEqualTo(7);
        assertThat(new String(event.value(), StandardCharsets.UTF_8)).contains(id);
        assertThat(events(2)).hasSize(1);
    }

    @Test
    void whatIsRolledBackIsNeitherKeptNorPublishedNorRemembered() {
        // Given
        String key = UUID.randomUUID().toString();

        // When
        keep(Trials.REFUSED, key)
                .then()
                .statusCode(500)
                .body("code", equalTo("INTERNAL_ERROR"))
                .body(not(containsString("secret reason")));

        // Then
        assertThat(count(Trials.REFUSED)).isZero();
        keep(Trials.REFUSED, key).then().statusCode(500);
        keep("after", UUID.randomUUID().toString()).then().statusCode(200);
        assertThat(events(2)).hasSize(1);
    }

    @Test
    void aRepeatedKeyAnswersAsTheFirstAndHappensOnce() throws Exception {
        // Given
        String key = UUID.randomUUID().toString();
        String word = "w" + key.substring(0, 8);
        List<Callable<String>> repeats = IntStream.range(0, 10)
                .mapToObj(it -> (Callable<String>)
                        () -> keep(word, key).then().statusCode(200).extract().path("id"))
                .toList();

        // When
        List<Future<String>> answers;
        try (var clients = Executors.newFixedThreadPool(10)) {
            answers = clients.invokeAll(repeats);
        }

        // Then
        assertThat(answers)
                .extracting(Future::get)
                .containsOnly(answers.getFirst().get());
        assertThat(count(word)).isEqualTo(1);
        keep("other", key).then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void aMissingKeyIsAProblem() {
        clerk().contentType("application/json")
                .body("{\"word\":\"x\"}")
                .post("/trials")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
    }

    /** A token, a path, and the status it deserves. */
    record Door(String what, String token, String path, int status) {
        @Override
        public String toString() {
            return what + " → " + status;
        }
    }

    static List<Door> doors() {
        UUID unit = UUID.randomUUID();
        return List.of(
                new Door("clerk", Tokens.user("clerk", unit), "/trials?word=x", 200),
                new Door("wrong role", Tokens.user("officer", unit), "/trials?word=x", 403),
                new Door("expired", Tokens.expired("late", unit, "clerk"), "/trials?word=x", 401),
                new Door("foreign key", Tokens.foreign("stranger", unit, "clerk"), "/trials?word=x", 401),
                new Door(
                        "a person who claims to be a service",
                        Tokens.user("x", unit, "service"),
                        "/trials?word=x",
                        401),
                new Door("a service on a public path", Tokens.service("signing", "document"), "/trials?word=x", 403),
                new Door("a person inside", Tokens.user("clerk", unit), "/internal/documents/one", 403),
                new Door("signing inside", Tokens.service("signing", "document"), "/internal/documents/one", 200),
                new Door("metrics inside", Tokens.service("metrics", "document"), "/internal/documents/one", 403),
                new Door("signing where no arrow leads", Tokens.service("signing", "document"), "/internal/other", 403),
                new Door(
                        "token for another service",
                        Tokens.service("signing", "metrics"),
                        "/internal/documents/one",
                        401));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void aTokenOpensWhatItIsFor(Door door) {
        // When
        Response answer = given().auth().oauth2(door.token()).get(door.path());

        // Then
        assertThat(answer.statusCode()).isEqualTo(door.status());
        if (door.status() >= 400) {
            answer.then().contentType(startsWith("application/problem+json")).body("type", startsWith("/problems/"));
        }
    }

    @Test
    void withoutATokenTheAnswerIsAChallenge() {
        given().get("/trials?word=x")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType(startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/problem+json", "application/problem+json, application/json;q=0.5", "text/plain"})
    void aRecordIsJsonWhateverIsAccepted(String accept) {
        given().spec(clerk())
                .header("Accept", accept)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"word\":\"json\"}")
                .post("/trials")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("word", equalTo("json"));
    }

    @Test
    void brokenRequestsNameTheFieldInTheLanguageAsked() {
        post("{\"word\":\"" + "x".repeat(21) + "\"}")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("word"))
                .body("violations[0].message", startsWith("Độ dài"));
        given().spec(clerk())
                .header("Accept-Language", "en-GB,en;q=0.8")
                .contentType("application/json")
                .header("Idempotency-Key", "k")
                .body("{}")
                .post("/trials")
                .then()
                .statusCode(400)
                .body("title", equalTo("Invalid request"))
                .body("violations[0].message", equalTo("It is required."));
        post("{\"word\":\"x\",\"more\":1}")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(400)
                .body("violations[0].field", equalTo("more"));
        post("{\"word\":\"x\",\"day\":\"32\"}").then().statusCode(400).body("violations[0].field", equalTo("day"));
        post("{\"word\":").then().statusCode(400).body("code", equalTo("INVALID_REQUEST"));
        post("").then().statusCode(400);
        given().spec(clerk())
                .contentType("text/plain")
                .body("x")
                .post("/trials")
                .then()
                .statusCode(415);
        given().spec(clerk()).delete("/trials").then().statusCode(405).body("code", equalTo("METHOD_NOT_ALLOWED"));
        given().spec(clerk()).get("/nowhere").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"word\":\"a\\u0000b\"}",
                "{\"word\":\"\\ud800\"}",
                "{\"word\":\"\\udc00\\ud800\"}",
                "{\"word\":\"x\",\"day\":\"+999999999-12-31\"}",
                "{\"word\":\"x\",\"day\":[2026,1,5]}",
                "{\"word\":\"x\",\"day\":5}"
            })
    void whatNoDatabaseKeepsIsRefusedByItsField(String body) {
        post(body).then().statusCode(400).body("violations[0].field", equalTo(body.contains("day") ? "day" : "word"));
    }

    @Test
    void aPairIsKept() {
        post("{\"word\":\"\\ud83d\\ude00\"}").then().statusCode(200).body("word", equalTo("\ud83d\ude00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"some?size=many", "some?id=7", "some?on=tomorrow", "some?on=%2B999999999-12-31", "?word=%00"})
    void whatIsAskedForWronglyIsNamed(String asked) {
        clerk().urlEncodingEnabled(false)
                .get("/trials/" + asked)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(asked.replaceFirst(".*\\?(\\w+)=.*", "$1")))
                .body("violations[0].in", equalTo("query"));
    }

    @Test
    void bytesThatAreNoTextAreNoJson() {
        clerk().contentType("application/json")
                .header("Idempotency-Key", "k")
                .body(new byte[] {0, 0, 0, '{', 17, 34, 51, 68})
                .post("/trials")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"));
    }

    @Test
    void aRecordOfOneFieldIsNotReadFromPlainText() {
        given().spec(clerk())
                .contentType("text/plain")
                .body("x")
                .post("/trials/words")
                .then()
                .statusCode(415);
    }

    @Test
    void whatIsNoMediaTypeIsRefused() {
        given().spec(clerk())
                .header("Accept", "garbage")
                .get("/trials?word=x")
                .then()
                .statusCode(406);
        given().spec(clerk())
                .header("Accept", ";;;, ,")
                .get("/trials?word=x")
                .then()
                .statusCode(406);
        // two operations share the path, so the type decides between them
        sent("garbage", "x").then().statusCode(415).body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        sent("text/plain, text/csv", "x").then().statusCode(415).body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no border",
                "--b\r\nContent-Disposition: form-data; name=\"part\"\r\n\r\nx",
                "--b\r\nno colon\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"part\"\r\nContent-Type: garbage\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"part\"\r\nContent-Type: text/plain; charset=none\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"part\"\r\nContent-Transfer-Encoding: base64\r\n\r\n=?=\r\n--b--\r\n"
            })
    void aBrokenFormIsTheClientsFault(String form) {
        sent("multipart/form-data; boundary=b", form).then().statusCode(400).body("code", equalTo("INVALID_REQUEST"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\""})
    void aFormWithoutABorderIsNone(String type) {
        sent(type, "--\r\n\r\n----\r\n").then().statusCode(415);
    }

    /** Behind the gateway the next request is somebody else's. */
    @Test
    void aBrokenFormLeavesItsConnectionToTheNextRequest() throws Exception {
        // Given
        String part = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + "x".repeat(100) + "\r\n";
        var token = "Bearer " + Tokens.user("clerk", unit);
        var broken = HttpRequest.newBuilder(URI.create(baseUri() + "/trials/files"))
                .header("Authorization", token)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(part.repeat(5_000) + "--b--\r\n"))
                .build();
        var next = HttpRequest.newBuilder(URI.create(baseUri() + "/trials?word=x"))
                .header("Authorization", token)
                .timeout(Duration.ofSeconds(10))
                .build();

        // When
        List<Integer> statuses = new ArrayList<>();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = 0; i < 5; i++) {
                statuses.add(client.send(broken, BodyHandlers.ofString()).statusCode());
                statuses.add(client.send(next, BodyHandlers.ofString()).statusCode());
            }
        }

        // Then
        assertThat(statuses).containsOnly(400, 200);
    }

    private static String baseUri() {
        return RestAssured.baseURI + ":" + RestAssured.port;
    }

    private Response sent(String type, String body) {
        return given().spec(clerk())
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("garbage", ContentType.TEXT)
                                .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                .header("Content-Type", type)
                .body(body)
                .post("/trials/files");
    }

    private Response keep(String word, String key) {
        return clerk().contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"word\":\"" + word + "\"}")
                .post("/trials");
    }

    private Response post(String body) {
        return clerk().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/trials");
    }

    private long count(String word) {
        return Long.parseLong(clerk().get("/trials?word=" + word).asString());
    }

    private RequestSpecification clerk() {
        return given().auth().oauth2(Tokens.user("clerk", unit));
    }

    private List<ConsumerRecord<String, byte[]>> events(int wanted) {
        return Topic.read(
                "hososo.documents",
                it -> unit.toString().equals(it.key()),
                wanted,
                wanted == 1 ? VISIBLE : Duration.ofSeconds(2));
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
