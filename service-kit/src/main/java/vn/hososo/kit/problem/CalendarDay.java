package vn.hososo.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import vn.hososo.kit.time.Iso8601;

/** A day in JSON: its text only, no list of numbers, no count of days, no moment of which a part would be dropped. */
final class CalendarDay extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    CalendarDay() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        try {
            return Iso8601.day(parser.getText());
        } catch (DateTimeException noDay) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getText(), "no day");
        }
    }
}
