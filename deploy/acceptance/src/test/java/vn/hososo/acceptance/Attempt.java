package vn.hososo.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One request, byte by byte.
 *
 * @param who asks
 * @param what is odd about it
 * @param target path and query as they are sent
 * @param headers as they are sent, one character a byte
 * @param latin1 the body, one character a byte
 */
record Attempt(
        Described operation,
        String who,
        String what,
        String target,
        List<Map.Entry<String, String>> headers,
        String latin1) {
    private static final String TOKEN = "Bearer eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]{300,}";
    private static final int LONGEST_SHOWN = 100_000;

    byte[] head() {
        var length = latin1.isEmpty() && operation.method().equals("GET")
                ? ""
                : "Content-Length: " + latin1.length() + "\r\n";
        return (operation.method() + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + RunningPlatform.PORT_BASE + "\r\n"
                        + length
                        + headers.stream()
                                .map(it -> it.getKey() + ": " + it.getValue() + "\r\n")
                                .collect(Collectors.joining())
                        + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    byte[] body() {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The same request as a command for a shell; what no argument can hold comes in base 64, TOKEN is who asks. */
    String curl() {
        var command = "curl -isg --path-as-is -X " + operation.method() + " "
                + quoted(RunningPlatform.url("") + target)
                + headers.stream()
                        .map(it -> " -H " + shown(it.getKey(), it.getValue()))
                        .collect(Collectors.joining());
        if (latin1.isEmpty()) {
            return command;
        }
        var sent = latin1.length() > LONGEST_SHOWN ? latin1.substring(0, LONGEST_SHOWN) : latin1;
        var more = latin1.length() > LONGEST_SHOWN ? "  # and so on, " + latin1.length() + " bytes" : "";
        if (sent.chars().allMatch(it -> it >= ' ' && it <= '~')) {
            return command + " --data-binary " + quoted(sent) + more;
        }
        var coded = Base64.getEncoder().encodeToString(sent.getBytes(StandardCharsets.ISO_8859_1));
        return "base64 -d <<<" + coded + " | " + command + " --data-binary @-" + more;
    }

    private static String shown(String header, String value) {
        if (value.matches(TOKEN)) {
            return "\"" + header + ": Bearer $TOKEN\"";
        }
        return quoted(header + (value.isEmpty() ? ";" : ": " + value));
    }

    private static String quoted(String text) {
        var printable = text.chars().allMatch(it -> it >= ' ' && it <= '~');
        return printable
                ? "'" + text.replace("'", "'\\''") + "'"
                : "$'"
                        + text.chars()
                                .mapToObj(it -> it >= ' ' && it <= '~' && it != '\'' && it != '\\'
                                        ? String.valueOf((char) it)
                                        : "\\x%02x".formatted(it))
                                .collect(Collectors.joining())
                        + "'";
    }

    @Override
    public String toString() {
        return operation + " by " + who + ", " + what;
    }
}
