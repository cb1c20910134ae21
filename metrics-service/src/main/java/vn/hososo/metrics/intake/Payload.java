package vn.hososo.metrics.intake;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A JSON payload, taken apart field by field so that what is wrong can be named. */
final class Payload {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    // Far above any event of ours; a larger one would hold up the reading.
    private static final int LARGEST = 1024 * 1024;
    private static final int LONGEST_TEXT = 1000;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int UUID_LENGTH = 36;

    private final JsonNode node;

    Payload(JsonNode node) {
        this.node = node;
    }

    static Payload of(byte @Nullable [] value) throws UnreadableException {
        if (value != null && value.length > LARGEST) {
            throw new UnreadableException(UnreadableReason.TOO_LARGE, "payload");
        }
        try {
            var node = value == null ? null : JSON.readTree(value);
            if (node == null || !node.isObject()) {
                throw new UnreadableException(UnreadableReason.NOT_JSON, "payload");
            }
            return new Payload(node);
        } catch (IOException e) {
            throw new UnreadableException(UnreadableReason.NOT_JSON, "payload");
        }
    }

    UUID uuid(String field) throws UnreadableException {
        return required(field, optionalUuid(field));
    }

    @Nullable
    UUID optionalUuid(String field) throws UnreadableException {
        var text = optionalText(field);
        try {
            if (text != null && text.length() != UUID_LENGTH) {
                throw invalid(field);
            }
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw invalid(field);
        }
    }

    String text(String field) throws UnreadableException {
        return required(field, optionalText(field));
    }

    /** Text or number as text. PostgreSQL has no place for NUL, so it is refused here and not by every later write. */
    @Nullable
    String optionalText(String field) throws UnreadableException {
        var value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual() && !value.isNumber()) {
            throw invalid(field);
        }
        var text = value.asText();
        if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
            throw invalid(field);
        }
        return text;
    }

    boolean bool(String field) throws UnreadableException {
        var value = required(field, node.get(field));
        if (!value.isBoolean()) {
            throw invalid(field);
        }
        return value.booleanValue();
    }

    /** A day on which work was done: not before 2000, not more than a year after the event itself was known. */
    LocalDate workDay(String field, LocalDate known) throws UnreadableException {
        var day = date(field);
        if (day.isBefore(EARLIEST) || day.isAfter(known.plusYears(1))) {
            throw new UnreadableException(UnreadableReason.DATE_IMPLAUSIBLE, field);
        }
        return day;
    }

    LocalDate date(String field) throws UnreadableException {
        return required(field, optionalDate(field));
    }

    @Nullable
    LocalDate optionalDate(String field) throws UnreadableException {
        var text = optionalText(field);
        try {
            var day = text == null ? null : LocalDate.parse(text);
            if (day != null && (day.getYear() < 1800 || day.getYear() > 9999)) {
                throw new UnreadableException(UnreadableReason.DATE_IMPLAUSIBLE, field);
            }
            return day;
        } catch (DateTimeException e) {
            throw invalid(field);
        }
    }

    <E extends Enum<E>> E oneOf(String field, Class<E> type) throws UnreadableException {
        try {
            return Enum.valueOf(type, text(field));
        } catch (IllegalArgumentException e) {
            throw invalid(field);
        }
    }

    Iterable<JsonNode> list(String field) throws UnreadableException {
        var value = required(field, node.get(field));
        if (!value.isArray()) {
            throw invalid(field);
        }
        return value;
    }

    static UnreadableException invalid(String field) {
        return new UnreadableException(UnreadableReason.FIELD_INVALID, field);
    }

    private static <V> V required(String field, @Nullable V value) throws UnreadableException {
        if (value == null) {
            throw new UnreadableException(UnreadableReason.FIELD_MISSING, field);
        }
        return value;
    }
}
