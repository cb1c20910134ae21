package vn.hososo.document.content;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Parts of an upload are read as text and described by the record in them; the description must not say both, for
 * nothing is a text and an object at once.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class PartSchemas implements OASFilter {
    @Override
    public @Nullable Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            schema.setType(null);
        }
        return schema;
    }
}
