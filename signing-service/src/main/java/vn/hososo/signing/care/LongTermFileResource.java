package vn.hososo.signing.care;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;

@Path("/api/signing/long-term-files")
@Tag(name = "care")
class LongTermFileResource {

    /** Any signed-in user; which unit, the use case checks. */
    private static final String SIGNED_IN = "**";

    private final LongTermFiles files;
    private final Callers callers;

    @Inject
    LongTermFileResource(LongTermFiles files, Callers callers) {
        this.files = files;
        this.callers = callers;
    }

    @GET
    @Path("/{documentId}")
    @RolesAllowed(SIGNED_IN)
    @Produces("application/pdf")
    @Operation(
            operationId = "getLongTermFile",
            summary =
                    "Tệp kèm đủ bằng chứng để lưu trữ lâu dài (the current revision with all that proves its signatures, PAdES-B-LTA)")
    @APIResponse(
            responseCode = "200",
            description = "PDF",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refusal(status = 404, codes = "DOCUMENT_UNKNOWN")
    @Refusal(status = 409, codes = "SIGNATURES_UNPROVEN")
    @Refusal(status = 422, codes = "PDF_UNREADABLE, PDF_TOO_COMPLEX")
    @Refusal(status = 503, codes = "PEER_UNAVAILABLE, PROOFS_UNAVAILABLE")
    public Uni<RestResponse<byte[]>> get(@PathParam("documentId") UUID documentId) {
        return files.file(documentId, callers.current())
                .map(file -> RestResponse.ResponseBuilder.ok(file.bytes())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + documentId + "-b-lta.pdf\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }
}
