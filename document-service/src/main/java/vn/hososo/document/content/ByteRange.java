package vn.hososo.document.content;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One range of bytes, both ends inclusive (RFC 9110, section 14). */
record ByteRange(long first, long last) {
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

    /** The range of the header within a file of this size; empty when it cannot be satisfied. */
    static Optional<ByteRange> parse(String header, long size) {
        Matcher matcher = SINGLE.matcher(header.trim());
        if (!matcher.matches() || header.trim().equals("bytes=-")) {
            return Optional.empty();
        }
        ByteRange range = matcher.group(1).isEmpty()
                ? new ByteRange(Math.max(0, size - Long.parseLong(matcher.group(2))), size - 1)
                : new ByteRange(Long.parseLong(matcher.group(1)), end(matcher.group(2), size));
        return range.first <= range.last && range.first < size ? Optional.of(range) : Optional.empty();
    }

    private static long end(String last, long size) {
        return last.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(last));
    }

    long length() {
        return last - first + 1;
    }

    String contentRange(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
