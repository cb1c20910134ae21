package vn.hososo.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody at the gateway's door: an account that is signed in, or nobody. */
record Person(String username, @Nullable String token, URI door, Map<String, String> headers) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final String JSON = "application/json";

    Person(String username, @Nullable String token) {
        this(username, token, RunningPlatform.url(""), Map.of());
    }

    /** The same one at another platform's door, where the same keys are believed. */
    Person at(URI otherDoor) {
        return new Person(username, token, otherDoor, headers);
    }

    static Person nobody() {
        return new Person("", null);
    }

    static Person withToken(String token) {
        return new Person("", token);
    }

    /** Signs in with the demonstration password. */
    static Person signIn(String username) {
        return signIn(username, "demo");
    }

    static Person signIn(String username, String password) {
        String body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
        return new Person(
                username, nobody().post("/api/identity/tokens", body).ok().field("accessToken"));
    }

    /** The same one, all of whose requests carry these headers too. */
    Person with(Map<String, String> headers) {
        return new Person(username, token, door, headers);
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** Creates, with a new key. */
    Answer post(String path, String json) {
        return post(path, json, key());
    }

    Answer post(String path, String json, String key) {
        return send(request(path)
                .header("Content-Type", JSON)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json)));
    }

    /** Acts on the version named by the ETag. */
    Answer act(String path, @Nullable String json, String ifMatch) {
        return act(path, json, ifMatch, key());
    }

    Answer act(String path, @Nullable String json, String ifMatch, String key) {
        var request = request(path).header("If-Match", ifMatch).header("Idempotency-Key", key);
        return send(
                json == null
                        ? request.POST(BodyPublishers.noBody())
                        : request.header("Content-Type", JSON).POST(BodyPublishers.ofString(json)));
    }

    Answer upload(String path, @Nullable String metadata, byte[] file) {
        return upload(path, metadata, file, key());
    }

    Answer upload(String path, @Nullable String metadata, byte[] file, @Nullable String key) {
        String boundary = "----" + UUID.randomUUID();
        var request = request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request.POST(multipart(boundary, metadata, file)));
    }

    /** Uploads a new file of an outgoing document. */
    Answer revise(UUID document, byte[] file, String ifMatch) {
        String boundary = "----" + UUID.randomUUID();
        return send(request("/api/documents/outgoing/" + document + "/revisions")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("If-Match", ifMatch)
                .POST(multipart(boundary, null, file)));
    }

    /** Any request, as a description of the API makes it. */
    Answer call(String method, String path, @Nullable String mediaType, byte[] body) {
        var request = request(path).header("Idempotency-Key", key()).header("If-Match", "\"0\"");
        return send((mediaType == null ? request : request.header("Content-Type", mediaType))
                .method(method, mediaType == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body)));
    }

    private static BodyPublisher multipart(String boundary, @Nullable String metadata, byte[] file) {
        String described = metadata == null
                ? ""
                : "--" + boundary + "\r\nContent-Disposition: form-data; name=\"metadata\"\r\n"
                        + "Content-Type: application/json; charset=utf-8\r\n\r\n" + metadata + "\r\n";
        String opened = "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"van-ban.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n";
        return BodyPublishers.ofByteArrays(List.of(
                (described + opened).getBytes(StandardCharsets.UTF_8),
                file,
                ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(door + path)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
