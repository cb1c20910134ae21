package vn.hososo.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocket;

/** One HTTP/2 request, frame by frame, with headers that no client library would send. */
public final class Http2Wire {
    /** The answer 200 as its index in HPACK's table. */
    public static final String OK = "HEADERS 88";

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RESET = 3;
    private static final int SETTINGS = 4;
    private static final int GO_AWAY = 7;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int PRIORITY = 32;
    private static final int PRIORITY_LENGTH = 5;

    private Http2Wire() {}

    /** What the gateway says to it first: {@link #OK}, another status, or that it ends the stream or the connection. */
    public static String post(URI gateway, String path, String name, String value, String body) throws IOException {
        try (var socket = (SSLSocket)
                GatewayPlatform.trustingTls().getSocketFactory().createSocket(gateway.getHost(), gateway.getPort())) {
            var parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2"});
            socket.setSSLParameters(parameters);
            socket.setSoTimeout(20_000);
            socket.startHandshake();
            var out = new ByteArrayOutputStream();
            out.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            frame(out, SETTINGS, 0, 0, new byte[0]);
            frame(out, HEADERS, END_HEADERS, 1, headers(gateway, path, name, value));
            frame(out, DATA, END_STREAM, 1, body.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(out.toByteArray());
            socket.getOutputStream().flush();
            return answer(new DataInputStream(socket.getInputStream()));
        }
    }

    private static String answer(DataInputStream in) throws IOException {
        try {
            while (true) {
                int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
                int type = in.readUnsignedByte();
                int flags = in.readUnsignedByte();
                in.readInt();
                byte[] payload = in.readNBytes(length);
                switch (type) {
                    case HEADERS:
                        return "HEADERS "
                                + Integer.toHexString(
                                        Byte.toUnsignedInt(payload[(flags & PRIORITY) != 0 ? PRIORITY_LENGTH : 0]));
                    case RESET:
                        return "RESET";
                    case GO_AWAY:
                        return "GO_AWAY";
                    default:
                }
            }
        } catch (EOFException closed) {
            return "CLOSED";
        }
    }

    private static byte[] headers(URI gateway, String path, String name, String value) {
        var block = new ByteArrayOutputStream();
        literal(block, ":method", "POST");
        literal(block, ":scheme", "https");
        literal(block, ":path", path);
        literal(block, ":authority", gateway.getAuthority());
        literal(block, name, value);
        return block.toByteArray();
    }

    /** Neither indexed nor Huffman-coded. */
    private static void literal(ByteArrayOutputStream block, String name, String value) {
        block.write(0);
        block.write(name.length());
        block.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
        block.write(value.length());
        block.writeBytes(value.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void frame(ByteArrayOutputStream out, int type, int flags, int stream, byte[] payload) {
        out.write(payload.length >> 16);
        out.write(payload.length >> 8);
        out.write(payload.length);
        out.write(type);
        out.write(flags);
        out.writeBytes(new byte[] {0, 0, 0, (byte) stream});
        out.writeBytes(payload);
    }
}
