package vn.hososo.document.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.StorableText;

/** Composes every text that comes in as JSON, before anything validates, compares or keeps it. */
@Singleton
class ComposedText implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(
                new SimpleModule("composed-text").addDeserializer(String.class, new ComposedDeserializer()));
    }

    /** In the place of the kit's reader of text, which it still is. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    private static final class ComposedDeserializer extends StorableText {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Composed.text(super.deserialize(json, context));
        }
    }
}
