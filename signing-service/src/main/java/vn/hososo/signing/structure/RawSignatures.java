package vn.hososo.signing.structure;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.hososo.signing.document.Pdf;

/** Signatures as they lie in the raw bytes, whether or not the file's last revision still shows them. */
final class RawSignatures {

    /** Where it ends to cover, and the SHA-256 of its {@code /Contents}. */
    record Raw(long end, String fingerprint) {}

    private static final byte[] KEY = "/ByteRange".getBytes(StandardCharsets.ISO_8859_1);
    private static final Pattern NUMBERS =
            Pattern.compile("\\s*\\[\\s*0\\s+(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s*].*", Pattern.DOTALL);

    private RawSignatures() {}

    /** Those that end to cover later than {@code after}; only they are looked into, for a hostile file names one gap often. */
    static List<Raw> beyond(byte[] file, long after, Budget budget) {
        Map<String, Raw> found = new LinkedHashMap<>();
        for (var at = next(file, 0); at >= 0; at = next(file, at + KEY.length)) {
            budget.checkTime();
            var text = new String(
                    file, at + KEY.length, Math.min(80, file.length - at - KEY.length), StandardCharsets.ISO_8859_1);
            var numbers = NUMBERS.matcher(text);
            if (numbers.matches()) {
                var first = Long.parseLong(numbers.group(1));
                var second = Long.parseLong(numbers.group(2));
                var end = second + Long.parseLong(numbers.group(3));
                if (end > after && first < second - 2 && end <= file.length && isString(file, first, second)) {
                    var raw = new Raw(end, fingerprint(file, (int) first, (int) second));
                    found.putIfAbsent(raw.fingerprint(), raw);
                }
            }
        }
        found.remove("");
        return List.copyOf(found.values());
    }

    private static boolean isString(byte[] file, long first, long second) {
        return file[(int) first] == '<' && file[(int) second - 1] == '>';
    }

    private static String fingerprint(byte[] file, int first, int second) {
        try {
            var hex = new String(file, first + 1, second - first - 2, StandardCharsets.ISO_8859_1);
            return new Pdf(HexFormat.of().parseHex(hex)).sha256();
        } catch (IllegalArgumentException noHex) {
            return "";
        }
    }

    private static int next(byte[] file, int from) {
        for (var at = from; at <= file.length - KEY.length; at++) {
            if (file[at] == KEY[0] && java.util.Arrays.equals(file, at, at + KEY.length, KEY, 0, KEY.length)) {
                return at;
            }
        }
        return -1;
    }
}
