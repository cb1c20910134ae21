package vn.hososo.benchmark;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A form with a file, as browsers send it. */
final class Form {
    private final String boundary = "hososo-" + UUID.randomUUID();
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    Form json(String name, String json) {
        return part("name=\"" + name + "\"", "application/json; charset=UTF-8", json.getBytes(StandardCharsets.UTF_8));
    }

    Form text(String name, String text) {
        return part("name=\"" + name + "\"", "text/plain; charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    Form file(String fileName, String type, byte[] bytes) {
        return part("name=\"file\"; filename=\"" + fileName + "\"", type, bytes);
    }

    private Form part(String disposition, String type, byte[] bytes) {
        line("--" + boundary);
        line("Content-Disposition: form-data; " + disposition);
        line("Content-Type: " + type);
        line("");
        parts.writeBytes(bytes);
        line("");
        return this;
    }

    private void line(String text) {
        parts.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    String type() {
        return "multipart/form-data; boundary=" + boundary;
    }

    HttpRequest.BodyPublisher body() {
        line("--" + boundary + "--");
        return HttpRequest.BodyPublishers.ofByteArray(parts.toByteArray());
    }
}
