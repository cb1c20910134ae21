package vn.hososo.kit.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Examples put together from those that the schemas give of their parts. */
final class Examples {
    private static final String COMPONENT = "#/components/schemas/";
    private static final int DEEPEST = 6;

    private final Map<String, Schema> components;

    Examples(OpenAPI api) {
        var known = api.getComponents() == null ? null : api.getComponents().getSchemas();
        this.components = known == null ? Map.of() : known;
    }

    @Nullable
    Object of(Schema schema) {
        return of(schema, 0);
    }

    private @Nullable Object of(Schema given, int depth) {
        var own = own(given);
        if (own != null) {
            return own;
        }
        var schema = resolved(given);
        var told = own(schema);
        if (told != null || depth > DEEPEST) {
            return told;
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().getFirst();
        }
        return byType(schema, depth);
    }

    private @Nullable Object byType(Schema schema, int depth) {
        var alternatives = alternatives(schema);
        if (!alternatives.isEmpty()) {
            return of(alternatives.getFirst(), depth + 1);
        }
        var types = schema.getType() == null ? List.<SchemaType>of() : schema.getType();
        if (types.contains(SchemaType.OBJECT) || schema.getProperties() != null) {
            return object(schema, depth);
        }
        if (types.contains(SchemaType.ARRAY)) {
            return list(schema, depth);
        }
        return scalar(types, schema.getFormat());
    }

    private static @Nullable Object scalar(List<SchemaType> types, @Nullable String format) {
        if (types.contains(SchemaType.BOOLEAN)) {
            return true;
        }
        if (types.contains(SchemaType.INTEGER)) {
            return 1;
        }
        if (types.contains(SchemaType.NUMBER)) {
            return 0.8;
        }
        return types.contains(SchemaType.STRING) ? text(format) : null;
    }

    private static String text(@Nullable String format) {
        return switch (String.valueOf(format)) {
            case "uuid" -> "01980a3c-5a6e-7c1d-9f0e-2b7d3c4e5f60";
            case "date" -> "2025-03-05";
            case "date-time" -> "2025-03-05T09:30:00Z";
            default -> "…";
        };
    }

    private Map<String, Object> object(Schema schema, int depth) {
        var example = new LinkedHashMap<String, Object>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> {
                var value = of(property, depth + 1);
                if (value != null) {
                    example.put(name, value);
                }
            });
        }
        return example;
    }

    private List<Object> list(Schema schema, int depth) {
        var item = schema.getItems() == null ? null : of(schema.getItems(), depth + 1);
        return item == null ? List.of() : List.of(item);
    }

    private static List<Schema> alternatives(Schema schema) {
        var all = new ArrayList<Schema>();
        for (var some : new List[] {schema.getAnyOf(), schema.getOneOf(), schema.getAllOf()}) {
            if (some != null) {
                for (var one : some) {
                    all.add((Schema) one);
                }
            }
        }
        all.removeIf(it -> it.getType() != null && it.getType().equals(List.of(SchemaType.NULL)));
        return all;
    }

    private Schema resolved(Schema schema) {
        return schema.getRef() != null && schema.getRef().startsWith(COMPONENT)
                ? components.getOrDefault(schema.getRef().substring(COMPONENT.length()), schema)
                : schema;
    }

    private static @Nullable Object own(Schema schema) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().getFirst();
        }
        return schema.getExample();
    }
}
