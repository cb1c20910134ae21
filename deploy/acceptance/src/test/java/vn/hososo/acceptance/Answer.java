package vn.hososo.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** What the platform said. */
record Answer(HttpResponse<byte[]> http) {
    private static final ObjectMapper JSON = new ObjectMapper();

    int status() {
        return http.statusCode();
    }

    boolean isSuccess() {
        return status() / 100 == 2;
    }

    JsonNode json() {
        try {
            return JSON.readTree(http.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + text(), e);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String text() {
        return new String(http.body(), StandardCharsets.UTF_8);
    }

    String field(String name) {
        JsonNode value = json().get(name);
        if (value == null) {
            throw new IllegalStateException("no field " + name + " in " + this);
        }
        return value.asText();
    }

    UUID id() {
        return UUID.fromString(field("id"));
    }

    Optional<String> header(String name) {
        return http.headers().firstValue(name);
    }

    /** This answer, if it is a success. */
    Answer ok() {
        if (!isSuccess()) {
            throw new AssertionError(this);
        }
        return this;
    }

    @Override
    public String toString() {
        return http.request().method() + " " + http.uri() + " → " + status() + " " + text();
    }
}
