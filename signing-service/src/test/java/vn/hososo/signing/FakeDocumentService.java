package vn.hososo.signing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.document.Pdf;

/** document-service's internal API by hand, over real HTTP, with the accidents that happen to real ones. */
public final class FakeDocumentService {

    /** What happens to the call that stores a revision. */
    public enum Accident {
        NONE,
        /** Stored, but the answer never arrives. */
        ANSWER_LOST,
        /** Not stored, and no answer. */
        CALL_LOST
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<UUID, Map<String, Object>> documents = new ConcurrentHashMap<>();
    private final Map<UUID, Pdf> contents = new ConcurrentHashMap<>();
    private final Map<UUID, Map<String, Object>> stored = new ConcurrentHashMap<>();
    private final Map<UUID, JsonNode> metadata = new ConcurrentHashMap<>();
    private volatile Accident accident = Accident.NONE;
    private volatile boolean down;

    FakeDocumentService(int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(
                    Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
            server.createContext("/internal/", this::handle);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A submitted document of this unit; its id. */
    public UUID submitted(UUID unit, Pdf draft) {
        var id = UUID.randomUUID();
        var document = new ConcurrentHashMap<String, Object>();
        document.put("id", id);
        document.put("unitId", unit);
        document.put("draftingUnitId", unit);
        document.put("state", "SUBMITTED");
        document.put("kind", "QUYET_DINH");
        document.put("subject", "Trả lời đơn kiến nghị");
        document.put("signerName", "Nguyễn Văn Hùng");
        document.put("signerTitle", "Chủ tịch");
        document.put("unitKey", "thua");
        document.put("unitName", "Ủy ban nhân dân thị trấn Thứa");
        document.put("unitValidFrom", "2000-01-01");
        documents.put(id, document);
        revise(id, draft);
        return id;
    }

    /** An annex of this document in a file of its own; its id. */
    public UUID annex(UUID main, Pdf file) {
        return part(main, file, Map.of("kind", "ANNEX", "mainDocumentId", main), (String)
                documents.get(main).get("state"));
    }

    /** A copy of something, made by this document's unit; its id. */
    public UUID copy(UUID of, Pdf file, String form) {
        var id = part(of, file, Map.of("kind", "COPY", "copyForm", form), "NUMBERED");
        change(id, "number", "3");
        change(id, "symbol", "SY-UBND");
        change(id, "numberedOn", "2025-03-06");
        return id;
    }

    private UUID part(UUID of, Pdf file, Map<String, Object> part, String state) {
        var id = UUID.randomUUID();
        documents.put(id, new ConcurrentHashMap<>(documents.get(of)));
        change(id, "id", id);
        change(id, "state", state);
        change(id, "part", part);
        revise(id, file);
        return id;
    }

    public void change(UUID id, String field, Object value) {
        documents.get(id).put(field, value);
    }

    public void number(UUID id) {
        change(id, "number", "7");
        change(id, "symbol", "QĐ-UBND");
        change(id, "numberedOn", "2025-03-05");
        change(id, "state", "NUMBERED");
    }

    public void revise(UUID id, Pdf pdf) {
        var revision = UUID.randomUUID();
        contents.put(revision, pdf);
        change(id, "currentRevisionSha256", pdf.sha256());
        change(id, "currentRevisionId", revision);
    }

    /** A revision beside the current one, as an upload is until its signatures are known. */
    public UUID upload(Pdf pdf) {
        var revision = UUID.randomUUID();
        contents.put(revision, pdf);
        return revision;
    }

    public UUID revision(UUID id) {
        return (UUID) documents.get(id).get("currentRevisionId");
    }

    public String state(UUID id) {
        return (String) documents.get(id).get("state");
    }

    public Pdf content(UUID id) {
        return contents.get(revision(id));
    }

    public @Nullable JsonNode metadata(UUID signatureId) {
        return metadata.get(signatureId);
    }

    public void meets(Accident next) {
        accident = next;
    }

    public void down(boolean value) {
        down = value;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var token = exchange.getRequestHeaders().getFirst("Authorization");
            if (down || token == null || !token.startsWith("Bearer ")) {
                answer(exchange, down ? 503 : 401, Map.of());
                return;
            }
            var parts = exchange.getRequestURI().getPath().split("/");
            if (parts[2].equals("contents")) {
                pdf(exchange, contents.get(UUID.fromString(parts[3])));
            } else if (parts.length == 4) {
                answer(exchange, documents.get(UUID.fromString(parts[3])));
            } else if (exchange.getRequestMethod().equals("GET")) {
                answer(exchange, stored.get(UUID.fromString(parts[5])));
            } else {
                store(exchange, UUID.fromString(parts[3]), UUID.fromString(parts[5]));
            }
        }
    }

    private void store(HttpExchange exchange, UUID id, UUID signatureId) throws IOException {
        var form = form(exchange);
        if (accident == Accident.CALL_LOST) {
            return;
        }
        var known = stored.get(signatureId);
        if (known == null) {
            var given = JSON.readTree(form.get("metadata"));
            if (!given.get("expectedRevisionId").asText().equals(revision(id).toString())) {
                answer(exchange, 409, Map.of());
                return;
            }
            var pdf = content(id).followedBy(form.get("update"));
            if (!given.get("sha256").asText().equals(pdf.sha256())) {
                answer(exchange, 400, Map.of());
                return;
            }
            metadata.put(signatureId, given);
            revise(id, pdf);
            change(id, "state", given.get("capacity").asText() + "_SIGNED");
            known = Map.of("revisionId", revision(id), "state", state(id));
            stored.put(signatureId, known);
        }
        if (accident == Accident.NONE) {
            answer(exchange, known);
        }
    }

    private static Map<String, byte[]> form(HttpExchange exchange) throws IOException {
        var boundary =
                "--" + exchange.getRequestHeaders().getFirst("Content-Type").replaceAll(".*boundary=", "");
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
        var parts = new LinkedHashMap<String, byte[]>();
        for (var part : body.split(java.util.regex.Pattern.quote(boundary))) {
            var head = part.indexOf("\r\n\r\n");
            if (head > 0) {
                var name = part.substring(0, head).replaceAll("(?s).*?; name=\"([^\"]+)\".*", "$1");
                parts.put(name, part.substring(head + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return parts;
    }

    private static void pdf(HttpExchange exchange, @Nullable Pdf pdf) throws IOException {
        if (pdf == null) {
            answer(exchange, 404, Map.of());
            return;
        }
        exchange.getResponseHeaders().add("Content-Type", "application/pdf");
        exchange.sendResponseHeaders(200, pdf.length());
        exchange.getResponseBody().write(pdf.bytes());
    }

    private static void answer(HttpExchange exchange, @Nullable Map<String, Object> body) throws IOException {
        answer(exchange, body == null ? 404 : 200, body == null ? Map.of() : body);
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
