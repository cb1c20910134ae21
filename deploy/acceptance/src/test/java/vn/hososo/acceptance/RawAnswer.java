package vn.hososo.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * What came back on a {@link RawDoor}.
 *
 * @param headers by their names in lower case
 */
record RawAnswer(int status, Map<String, String> headers, String latin1) {
    static final int NOTHING = 0;

    /** The connection ended without an answer. */
    static RawAnswer none(String why) {
        return new RawAnswer(NOTHING, Map.of(), why);
    }

    byte[] body() {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    String text() {
        return new String(body(), StandardCharsets.UTF_8);
    }

    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** Without its parameters. */
    String mediaType() {
        return header("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
