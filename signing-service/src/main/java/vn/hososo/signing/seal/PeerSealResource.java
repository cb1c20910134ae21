package vn.hososo.signing.seal;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Roles;
import vn.hososo.signing.document.Pdf;

/** Seals files for the peers that an arrow names. Nothing is kept here, so a repeat changes nothing. */
@Path("/internal/seals")
@Tag(name = "internal", description = "Giữa các dịch vụ (between services)")
class PeerSealResource {

    private static final String PDF = "application/pdf";

    private final Seals seals;

    @Inject
    PeerSealResource(Seals seals) {
        this.seals = seals;
    }

    @POST
    @RolesAllowed(Roles.SERVICE)
    @NonBlocking
    @Consumes(PDF)
    @Produces(PDF)
    @Operation(operationId = "sealFile", summary = "The file with the system's seal and a time stamp, for a peer")
    @RequestBody(content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "The sealed file",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 422, codes = "PDF_UNREADABLE")
    @Refusal(status = 503, codes = "SEAL_NOT_CONFIGURED, TIMESTAMP_UNAVAILABLE, OVERLOADED")
    public Uni<byte[]> seal(@NotNull byte[] file) {
        return seals.seal(new Pdf(file)).map(Pdf::bytes);
    }
}
