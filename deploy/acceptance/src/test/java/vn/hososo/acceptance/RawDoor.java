package vn.hososo.acceptance;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One connection to the public port on which anything may be said, also what no client library would send. */
final class RawDoor implements Closeable {
    private static final Duration PATIENCE = Duration.ofSeconds(70);
    private static final int CONTINUE = 100;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final int HEX = 16;

    private final String host;
    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    RawDoor(String host, int port) {
        this.host = host;
        this.port = port;
    }

    static RawDoor open() {
        return new RawDoor("127.0.0.1", RunningPlatform.PORT_BASE);
    }

    /** Says it on the connection that is open; once more on a new one if that had been closed meanwhile. */
    RawAnswer say(byte[] head, byte[] body) {
        boolean isOld = socket != null;
        try {
            return once(head, body);
        } catch (IOException first) {
            close();
            if (!isOld) {
                return RawAnswer.none(String.valueOf(first));
            }
        }
        try {
            return once(head, body);
        } catch (IOException second) {
            close();
            return RawAnswer.none(String.valueOf(second));
        }
    }

    private RawAnswer once(byte[] head, byte[] body) throws IOException {
        var connected = connected();
        try {
            var out = connected.getOutputStream();
            out.write(head);
            out.write(body);
            out.flush();
        } catch (IOException refused) {
            // whoever refuses a long body says so before it has come, and closes
            return answer(in());
        }
        return answer(in());
    }

    private Socket connected() throws IOException {
        if (socket == null) {
            var opened = new Socket(host, port);
            opened.setSoTimeout((int) PATIENCE.toMillis());
            opened.setTcpNoDelay(true);
            socket = opened;
            in = new BufferedInputStream(opened.getInputStream());
        }
        return socket;
    }

    /** The open connection, for who says things in his own time. */
    Socket opened() throws IOException {
        return connected();
    }

    RawAnswer answer() throws IOException {
        return answer(in());
    }

    private InputStream in() {
        return java.util.Objects.requireNonNull(in);
    }

    private RawAnswer answer(InputStream from) throws IOException {
        int status = status(line(from));
        Map<String, String> headers = headers(from);
        if (status == CONTINUE) {
            return answer(from);
        }
        if (headers.getOrDefault("content-type", "").startsWith("text/event-stream")) {
            close();
            return new RawAnswer(status, headers, "");
        }
        var body = body(from, status, headers);
        if (headers.getOrDefault("connection", "").equalsIgnoreCase("close")) {
            close();
        }
        return new RawAnswer(status, headers, body.toString(StandardCharsets.ISO_8859_1));
    }

    private static int status(String line) throws IOException {
        String[] words = line.split(" ", 3);
        if (words.length < 2 || !words[0].startsWith("HTTP/1.")) {
            throw new IOException("no status line: " + line);
        }
        return Integer.parseInt(words[1]);
    }

    private static Map<String, String> headers(InputStream from) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(from); !line.isEmpty(); line = line(from)) {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (a, b) -> a + ", " + b);
        }
        return headers;
    }

    private ByteArrayOutputStream body(InputStream from, int status, Map<String, String> headers) throws IOException {
        var body = new ByteArrayOutputStream();
        if (status == NO_CONTENT || status == NOT_MODIFIED) {
            return body;
        }
        if (headers.getOrDefault("transfer-encoding", "").contains("chunked")) {
            for (int size = chunk(from); size > 0; size = chunk(from)) {
                body.write(exactly(from, size));
                line(from);
            }
            headers(from);
        } else if (headers.containsKey("content-length")) {
            body.write(exactly(from, Integer.parseInt(headers.get("content-length"))));
        } else {
            from.transferTo(body);
            close();
        }
        return body;
    }

    private static int chunk(InputStream from) throws IOException {
        return Integer.parseInt(line(from).split(";", 2)[0].strip(), HEX);
    }

    private static byte[] exactly(InputStream from, int size) throws IOException {
        byte[] bytes = from.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the answer was cut off");
        }
        return bytes;
    }

    private static String line(InputStream from) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = from.read(); b != '\n'; b = from.read()) {
            if (b < 0) {
                throw new EOFException("the connection was closed");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException alreadyGone) {
            // nothing is left to close
        }
        socket = null;
        in = null;
    }
}
