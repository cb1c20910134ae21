package vn.hososo.document.content;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.hososo.kit.caller.Roles;

/** Bytes for signing-service. */
@Path("/internal/contents")
@Tag(name = "internal", description = "Giữa các dịch vụ (between services)")
class PeerContentResource {
    private final Contents contents;

    PeerContentResource(Contents contents) {
        this.contents = contents;
    }

    @GET
    @Path("/{revisionId}")
    @RolesAllowed(Roles.SERVICE)
    @Operation(operationId = "readContent", summary = "The bytes of a revision, for a peer")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<Object>> read(@RestPath UUID revisionId) {
        return contents.download(revisionId).map(Download::whole);
    }
}
