package vn.hososo.signing.authority;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** HTTP to an authority: no redirects, bounded size, bounded time up to the last byte. Blocking: only ever used inside the worker. */
public final class AuthorityClient {

    private final HttpClient client;
    private final Duration timeout;
    private final int largest;

    /** @param largest how many bytes an answer may have */
    public AuthorityClient(Duration timeout, int largest) {
        this.timeout = timeout;
        this.largest = largest;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    public byte[] get(URI url) throws IOException {
        return answer(HttpRequest.newBuilder(url).timeout(timeout).build());
    }

    public byte[] post(URI url, String type, byte[] question) throws IOException {
        return answer(HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                .build());
    }

    /** Asks for nothing; fails unless somebody answers who says of no trouble of his own. */
    public void reach(URI url) throws IOException {
        var request = HttpRequest.newBuilder(url)
                .timeout(timeout)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        var status = sent(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status >= 500) {
            throw new IOException("status " + status);
        }
    }

    private byte[] answer(HttpRequest request) throws IOException {
        var answer = sent(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            return inTime(body);
        }
    }

    private <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> body) throws IOException {
        try {
            return client.send(request, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The client's own time-out ends with the headers: whoever dribbles the rest is cut off. */
    private byte[] inTime(InputStream body) throws IOException {
        var late = CompletableFuture.runAsync(
                () -> close(body), CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return whole(body);
        } finally {
            late.cancel(false);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException closedAnyhow) {
            // whoever reads it learns of it
        }
    }

    private byte[] whole(InputStream body) throws IOException {
        var bytes = body.readNBytes(largest + 1);
        if (bytes.length > largest) {
            throw new IOException("more than " + largest + " bytes");
        }
        return bytes;
    }
}
