package vn.hososo.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Text that every database and every file can hold: without NUL and without halves of pairs, which JSON can escape. */
public class StorableText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    public StorableText() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        return text == null || is(text)
                ? text
                : (String) context.handleWeirdStringValue(String.class, text, "it cannot be stored");
    }

    private static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            if (here == 0) {
                return false;
            }
            if (Character.isSurrogate(here)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(here, text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
