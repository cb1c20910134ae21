package vn.hososo.document.export;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;

@Path("/api/documents/dossiers/{id}/export")
@Tag(name = "dossiers")
class ExportResource {
    private static final String ZIP = "application/zip";

    private final Exports exports;
    private final Callers callers;

    ExportResource(Exports exports, Callers callers) {
        this.exports = exports;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.CLERK, Roles.LEADER, Roles.ARCHIVIST})
    @Operation(
            operationId = "exportDossier",
            summary = "Xuất hồ sơ thành một tệp ZIP (export a dossier)",
            description =
                    "index.pdf and index.xml in time order, metadata.xml (Annex VI), the exact bytes of every document"
                            + " under documents/, manifest.json, and SHA256SUMS: sha256sum -c SHA256SUMS verifies it.")
    @APIResponse(
            responseCode = "200",
            description = "The ZIP",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refusal(status = 409, codes = "RECORD_FROZEN")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "DOSSIER_NOT_FOUND")
    @Refusal(status = 503, codes = "OVERLOADED")
    public Uni<RestResponse<Object>> export(@RestPath UUID id, @Context RoutingContext request) {
        return exports.export(callers.current(), id)
                .invoke(packed -> removeAfter(request, packed))
                .map(ExportResource::answer);
    }

    /** The answer's end is also that of a connection that broke. */
    private static void removeAfter(RoutingContext request, PackedDossier packed) {
        request.addEndHandler(
                ended -> request.vertx().fileSystem().delete(packed.file().toString()));
    }

    private static RestResponse<Object> answer(PackedDossier packed) {
        return RestResponse.ResponseBuilder.<Object>ok(packed.file())
                .header(HttpHeaders.CONTENT_TYPE, ZIP)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + packed.name() + "\"")
                .build();
    }
}
