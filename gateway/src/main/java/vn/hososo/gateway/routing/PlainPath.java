package vn.hososo.gateway.routing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A path that every server behind the door reads alike. One that means another path after cleaning, after decoding twice
 * or without its parameters ({@code ..}, {@code %2e}, {@code //}, {@code ;}, overlong UTF-8) is not one, whatever it
 * would lead to.
 */
final class PlainPath {
    private static final int HEX = 16;

    private PlainPath() {}

    static boolean is(@Nullable String path) {
        if (path == null || !path.startsWith("/")) {
            return false;
        }
        String decoded = path.indexOf('%') < 0 ? path : decoded(path);
        return decoded != null && isPlain(decoded, decoded.equals(path));
    }

    private static boolean isPlain(String decoded, boolean asSent) {
        int segment = 1;
        for (int i = 1; i <= decoded.length(); i++) {
            char here = i == decoded.length() ? '/' : decoded.charAt(i);
            if (here == '/') {
                if (isDots(decoded, segment, i) || (i == segment && i < decoded.length())) {
                    return false;
                }
                segment = i + 1;
            } else if (isOdd(here) || (asSent && here > '~')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDots(String path, int from, int to) {
        int length = to - from;
        return (length == 1 || length == 2) && path.charAt(from) == '.' && path.charAt(to - 1) == '.';
    }

    private static boolean isOdd(char c) {
        return c == '\\' || c == ';' || c == '%' || Character.isISOControl(c);
    }

    /** Null where the text is no UTF-8, an escape is none, or an escaped slash would become a step of the path. */
    private static @Nullable String decoded(String path) {
        ByteBuffer bytes = ByteBuffer.allocate(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%') {
                int value = i + 2 <= path.length() - 1 ? escaped(path, i) : -1;
                if (value < 0 || value == '/') {
                    return null;
                }
                bytes.put((byte) value);
                i += 2;
            } else if (c <= '~') {
                bytes.put((byte) c);
            } else {
                return null;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    private static int escaped(String path, int at) {
        int high = Character.digit(path.charAt(at + 1), HEX);
        int low = Character.digit(path.charAt(at + 2), HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }
}
