package vn.hososo.document.content;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * What is the same for every upload. Parts are read as text and described by the record in them; the description must
 * not say both, for nothing is a text and an object at once. And wherever a file may be no PDF it may also be refused
 * for what is in it.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class PartSchemas implements OASFilter {
    private static final String REFUSALS =
            "FILE_POLYGLOT, PDF_WITH_SCRIPT, PDF_WITH_LAUNCH, PDF_WITH_EXECUTABLE, PDF_BOMB";

    @Override
    public @Nullable Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            schema.setType(null);
        }
        return schema;
    }

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        String codes = response.getDescription();
        if (codes != null && codes.contains("FILE_NOT_PDF") && !codes.contains("PDF_BOMB")) {
            response.setDescription(codes.replace("FILE_NOT_PDF", "FILE_NOT_PDF, " + REFUSALS));
        }
        return response;
    }
}
