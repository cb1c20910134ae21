package vn.hososo.gateway.routing;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The W3C header that lets one request be followed through the services. */
final class TraceParent {
    private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int TRACE_BYTES = 16;
    private static final int SPAN_BYTES = 8;

    private TraceParent() {}

    /** What the client sent, when it is one; otherwise the start of a new trace. */
    static String continued(@Nullable String sent) {
        return sent != null && VALID.matcher(sent).matches()
                ? sent
                : "00-" + random(TRACE_BYTES) + "-" + random(SPAN_BYTES) + "-01";
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        bytes[0] |= 1;
        return HexFormat.of().formatHex(bytes);
    }
}
