package vn.hososo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The public API as a client uses it: signed in, every POST with a key that repeats make harmless, tried again while a
 * service is away.
 */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final int CONFLICT = 409;
    private static final int TRIES = 60;
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(8);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String url;
    private final String username;
    private final String password;
    private String token = "";
    private Instant tokenUntil = Instant.MIN;

    public Api(String url, String username, String password) {
        this.url = url;
        this.username = username;
        this.password = password;
    }

    /** The thing created, or nothing when it is there already. */
    Optional<JsonNode> create(String path, String what, Map<String, ?> body) throws IOException, InterruptedException {
        return create(path, what, "application/json", JSON.writeValueAsBytes(body));
    }

    /** The same with a form of a JSON part {@code metadata}, a file, and further fields. */
    Optional<JsonNode> create(
            String path, String what, Map<String, ?> metadata, String fileName, byte[] file, Map<String, String> fields)
            throws IOException, InterruptedException {
        // The boundary is part of what is sent, a repeat must send the same.
        var boundary = "hososo-" + key(what);
        var body = new ByteArrayOutputStream();
        part(body, boundary, "name=\"metadata\"", "application/json", JSON.writeValueAsBytes(metadata));
        for (var field : fields.entrySet()) {
            var value = field.getValue().getBytes(StandardCharsets.UTF_8);
            part(body, boundary, "name=\"" + field.getKey() + "\"", "text/plain; charset=UTF-8", value);
        }
        var disposition = "name=\"file\"; filename=\"" + fileName + "\"";
        part(body, boundary, disposition, "application/x-pkcs12", file);
        end(body, boundary);
        return create(path, what, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    /** All items of a paged list. */
    public List<JsonNode> list(String path) throws IOException, InterruptedException {
        var items = new ArrayList<JsonNode>();
        for (var page = 0; ; page++) {
            var separator = path.contains("?") ? "&" : "?";
            var request = HttpRequest.newBuilder(URI.create(url + path + separator + "page=" + page + "&size=500"))
                    .GET();
            var response = send(request);
            require(response, "GET " + path);
            var found = JSON.readTree(response.body()).path("items");
            found.forEach(items::add);
            var total = response.headers().firstValueAsLong("X-Total-Count").orElse(0);
            if (found.isEmpty() || items.size() >= total) {
                return items;
            }
        }
    }

    /** Decides anew what is decided there, and answers how it stands now. */
    public JsonNode put(String path, Map<String, ?> body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        var response = send(request);
        require(response, "PUT " + path);
        return JSON.readTree(response.body());
    }

    /** Puts a file there, in place of the one that was. */
    void put(String path, String fileName, byte[] file) throws IOException, InterruptedException {
        var boundary = "hososo-" + key(path);
        var body = new ByteArrayOutputStream();
        part(body, boundary, "name=\"file\"; filename=\"" + fileName + "\"", "image/png", file);
        end(body, boundary);
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .PUT(BodyPublishers.ofByteArray(body.toByteArray()));
        require(send(request), "PUT " + path);
    }

    /** One thing. */
    public JsonNode get(String path) throws IOException, InterruptedException {
        var response = send(HttpRequest.newBuilder(URI.create(url + path)).GET());
        require(response, "GET " + path);
        return JSON.readTree(response.body());
    }

    /** An act that is asked for once. */
    public JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        var response = send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        require(response, "POST " + path);
        return JSON.readTree(response.body());
    }

    private Optional<JsonNode> create(String path, String what, String type, byte[] body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", type)
                .header("Idempotency-Key", key(what).toString())
                .POST(BodyPublishers.ofByteArray(body));
        var response = send(request);
        if (response.statusCode() == CONFLICT) {
            return Optional.empty();
        }
        require(response, "POST " + path + " " + what);
        return Optional.of(JSON.readTree(response.body()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        request.timeout(Duration.ofSeconds(30)).header("Accept", "application/json, application/problem+json");
        for (var tries = 1; ; tries++) {
            try {
                request.setHeader("Authorization", "Bearer " + token());
                var response = http.send(request.build(), BodyHandlers.ofString());
                if (!PASSING.contains(response.statusCode()) || tries == TRIES) {
                    return response;
                }
            } catch (ApiProblem problem) {
                throw problem;
            } catch (IOException away) {
                if (tries == TRIES) {
                    throw away;
                }
            }
            Thread.sleep(Duration.ofMillis(500));
        }
    }

    private synchronized String token() throws IOException, InterruptedException {
        if (Instant.now().isAfter(tokenUntil)) {
            var body = JSON.writeValueAsString(Map.of("username", username, "password", password));
            var request = HttpRequest.newBuilder(URI.create(url + "/api/identity/tokens"))
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            var response = http.send(request, BodyHandlers.ofString());
            if (PASSING.contains(response.statusCode())) {
                throw new IOException("sign-in answers " + response.statusCode());
            }
            require(response, "POST /api/identity/tokens");
            token = JSON.readTree(response.body()).path("accessToken").asText();
            tokenUntil = Instant.now().plus(TOKEN_LIFE);
        }
        return token;
    }

    private static void require(HttpResponse<String> response, String request) throws ApiProblem {
        if (response.statusCode() / 100 != 2) {
            throw new ApiProblem(request, response.statusCode(), response.body());
        }
    }

    private static UUID key(String what) {
        return UUID.nameUUIDFromBytes(("hososo-demo:" + what).getBytes(StandardCharsets.UTF_8));
    }

    private static void end(ByteArrayOutputStream body, String boundary) throws IOException {
        body.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void part(
            ByteArrayOutputStream body, String boundary, String disposition, String type, byte[] content)
            throws IOException {
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: " + type
                + "\r\n\r\n";
        body.write(head.getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
