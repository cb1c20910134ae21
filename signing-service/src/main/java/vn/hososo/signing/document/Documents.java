package vn.hososo.signing.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import io.vertx.mutiny.ext.web.multipart.MultipartForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.trust.ServiceTokens;

/** The only door to document-service. Every call here is idempotent there, so all may be tried again. */
@ApplicationScoped
public class Documents {

    private static final Logger LOG = Logger.getLogger(Documents.class);
    private static final String PEER = "document";
    /** A file comes in pieces of this size, each of which is handled by itself. */
    private static final int PIECE = 64 * 1024;

    private final WebClient client;
    private final String base;
    private final Duration timeout;
    private final int retries;
    private final ServiceTokens tokens;
    private final ObjectMapper json;

    @Inject
    Documents(Vertx vertx, DocumentConfig config, ServiceTokens tokens, ObjectMapper json) {
        client = WebClient.create(
                vertx, new WebClientOptions().setConnectTimeout(2000).setMaxChunkSize(PIECE));
        base = config.url().toString().replaceAll("/+$", "");
        timeout = config.timeout();
        retries = config.retries();
        this.tokens = tokens;
        this.json = json;
    }

    public Uni<OutgoingDocument> require(UUID id, @Nullable String onBehalfOf) {
        return sent(request(HttpMethod.GET, "/internal/documents/" + id, onBehalfOf)
                        .send())
                .map(response -> found(response, id))
                .map(response -> read(response, OutgoingDocument.class));
    }

    public Uni<Pdf> content(OutgoingDocument document, @Nullable String onBehalfOf) {
        var path = "/internal/contents/" + document.currentRevisionId();
        return sent(request(HttpMethod.GET, path, onBehalfOf).send())
                .map(response -> found(response, document.id()))
                .map(response -> new Pdf(accepted(response).body().getBytes()));
    }

    /** As {@link #require}, for one that may have been taken away meanwhile. */
    public Uni<Optional<OutgoingDocument>> find(UUID id) {
        return sent(request(HttpMethod.GET, "/internal/documents/" + id, null).send())
                .map(response -> response.statusCode() == 404
                        ? Optional.empty()
                        : Optional.of(read(response, OutgoingDocument.class)));
    }

    /** The bytes of any revision, unless it was taken away meanwhile. */
    public Uni<Optional<Pdf>> content(UUID revisionId) {
        return sent(request(HttpMethod.GET, "/internal/contents/" + revisionId, null)
                        .send())
                .map(response -> response.statusCode() == 404
                        ? Optional.empty()
                        : Optional.of(new Pdf(accepted(response).body().getBytes())));
    }

    /** The bytes of a revision, current or not, for this service itself. */
    public Uni<Pdf> content(UUID documentId, UUID revisionId) {
        return sent(request(HttpMethod.GET, "/internal/contents/" + revisionId, null)
                        .send())
                .map(response -> found(response, documentId))
                .map(response -> new Pdf(accepted(response).body().getBytes()));
    }

    /**
     * Stores the signed revision; a document that moved on meanwhile is a conflict.
     *
     * @param update what the signed file has behind the bytes of the expected revision
     */
    public Uni<StoredRevision> store(
            UUID documentId, UUID signatureId, SignedRevision metadata, byte[] update, @Nullable String onBehalfOf) {
        var path = "/internal/documents/" + documentId + "/revisions/" + signatureId;
        // A form is read as it is sent, so that every try needs one of its own.
        return sent(Uni.createFrom()
                        .deferred(() ->
                                request(HttpMethod.PUT, path, onBehalfOf).sendMultipartForm(form(metadata, update))))
                .map(response -> found(response, documentId))
                .map(response -> read(response, StoredRevision.class));
    }

    /** What became of a revision whose storing was not acknowledged. */
    public Uni<Optional<StoredRevision>> stored(UUID documentId, UUID signatureId) {
        var path = "/internal/documents/" + documentId + "/revisions/" + signatureId;
        return sent(request(HttpMethod.GET, path, null).send())
                .map(response -> response.statusCode() == 404
                        ? Optional.empty()
                        : Optional.of(read(response, StoredRevision.class)));
    }

    private MultipartForm form(SignedRevision metadata, byte[] update) {
        return MultipartForm.create()
                .attribute("metadata", write(metadata))
                .binaryFileUpload("update", "update.pdf", Buffer.buffer(update), "application/pdf");
    }

    private HttpRequest<Buffer> request(HttpMethod method, String path, @Nullable String onBehalfOf) {
        return client.requestAbs(method, base + path)
                .timeout(timeout.toMillis())
                .bearerTokenAuthentication(tokens.mint(PEER, onBehalfOf));
    }

    private Uni<HttpResponse<Buffer>> sent(Uni<HttpResponse<Buffer>> call) {
        return call.map(Documents::alive)
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(50), Duration.ofMillis(500))
                .atMost(retries)
                .onFailure()
                .transform(Documents::unavailable);
    }

    private static HttpResponse<Buffer> alive(HttpResponse<Buffer> response) {
        if (response.statusCode() >= 500) {
            throw new IllegalStateException("status " + response.statusCode());
        }
        return response;
    }

    private static HttpResponse<Buffer> found(HttpResponse<Buffer> response, UUID documentId) {
        return switch (response.statusCode()) {
            case 404 -> throw DocumentProblem.unknown(documentId);
            case 409 -> throw DocumentProblem.revisionNotCurrent();
            default -> response;
        };
    }

    private <T> T read(HttpResponse<Buffer> response, Class<T> type) {
        try {
            return json.readValue(accepted(response).body().getBytes(), type);
        } catch (IOException e) {
            throw new IllegalStateException("document-service answered what cannot be read", e);
        }
    }

    private static HttpResponse<Buffer> accepted(HttpResponse<Buffer> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException("document-service answered " + response.statusCode());
        }
        return response;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Throwable unavailable(Throwable failure) {
        LOG.warnf("document-service cannot be reached reason=%s", failure.toString());
        return ProblemException.unanswered("văn bản", "document-service");
    }
}
