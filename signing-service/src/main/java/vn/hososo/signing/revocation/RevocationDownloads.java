package vn.hososo.signing.revocation;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** HTTP to the authorities: no redirects, bounded time, bounded size. */
final class RevocationDownloads {

    private final HttpClient client;
    private final Duration timeout;
    private final int largest;

    RevocationDownloads(Duration timeout, int largest) {
        this.timeout = timeout;
        this.largest = largest;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    byte[] get(URI url) throws IOException {
        return answer(HttpRequest.newBuilder(url).timeout(timeout).build());
    }

    byte[] post(URI url, String type, byte[] question) throws IOException {
        return answer(HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                .build());
    }

    private byte[] answer(HttpRequest request) throws IOException {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IOException("status " + answer.statusCode());
                }
                return whole(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
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
