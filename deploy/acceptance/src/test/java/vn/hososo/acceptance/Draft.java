package vn.hososo.acceptance;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as it should be, until something of it is replaced. */
final class Draft {
    final Described operation;
    /** By name, as they stand in the path. */
    final Map<String, String> path = new HashMap<>();
    /** Names and values as they stand in the query. */
    final List<Map.Entry<String, String>> query = new ArrayList<>();
    /** One character a byte. */
    final Map<String, String> headers = new LinkedHashMap<>();
    /** What of {@link #json} is replaced by what is written instead. */
    final Map<JsonPointer, String> tokens = new HashMap<>();

    @Nullable
    JsonNode json;
    /** What {@link #json} has to be. */
    @Nullable
    JsonNode schema;
    /** Sent in a form beside {@link #json}, one character a byte. */
    @Nullable
    String file;
    /** The whole body, one character a byte; otherwise it is written from {@link #json}. */
    @Nullable
    String body;

    Draft(Described operation) {
        this.operation = operation;
    }

    void ask(String name, String value) {
        query.removeIf(it -> it.getKey().equals(name));
        query.add(Map.entry(name, value));
    }

    Attempt as(String who, String what) {
        var target = new StringBuilder();
        for (String step : operation.path().substring(1).split("/")) {
            var name = step.startsWith("{") ? step.substring(1, step.length() - 1) : "";
            target.append('/').append(name.isEmpty() ? step : path.getOrDefault(name, ""));
        }
        for (int i = 0; i < query.size(); i++) {
            target.append(i == 0 ? '?' : '&')
                    .append(query.get(i).getKey())
                    .append('=')
                    .append(query.get(i).getValue());
        }
        return new Attempt(operation, who, what, target.toString(), List.copyOf(headers.entrySet()), bytes());
    }

    private String bytes() {
        if (body != null) {
            return body;
        }
        var written = json == null ? null : RawJson.written(json, tokens);
        if (file != null) {
            return GoodRequests.upload(written, file);
        }
        return written == null ? "" : latin1(written);
    }

    /** Text as the bytes of its UTF-8, one character each. */
    static String latin1(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
