package vn.hososo.signing.verification;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import vn.hososo.kit.problem.Text;

/** What the codes of a verdict mean, as sentences for people. */
final class Reasons {

    private static final String FILE = "/verification/reasons.properties";
    private static final Map<String, Text> SENTENCES = read();
    private static final Text UNEXPLAINED =
            new Text("Chữ ký không đạt một yêu cầu kiểm tra.", "The signature fails one of the checks.");

    /** A reason with its sentence in the reader's language. */
    record Explanation(String code, String message) {}

    private Reasons() {}

    static List<Explanation> explained(List<String> codes, Locale language) {
        return codes.stream()
                .map(code -> new Explanation(
                        code, SENTENCES.getOrDefault(code, UNEXPLAINED).in(language)))
                .toList();
    }

    /** Every code, in the order of the alphabet. */
    static List<Explanation> all(Locale language) {
        return explained(SENTENCES.keySet().stream().sorted().toList(), language);
    }

    private static Map<String, Text> read() {
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Reasons.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8)) {
            var sentences = new Properties();
            sentences.load(in);
            return sentences.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            code -> code, code -> Text.ofMessage(sentences.getProperty(code))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
