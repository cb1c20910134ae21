package vn.hososo.signing.verification;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.hososo.kit.caller.Callers;

/** Verifying changes nothing, so it takes no idempotency key. */
@Path("/api/signing/verifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "verifications")
class VerificationResource {

    /** Any signed-in user; which unit, the use case checks. */
    private static final String SIGNED_IN = "**";

    private final Verifications verifications;
    private final Callers callers;

    @Inject
    VerificationResource(Verifications verifications, Callers callers) {
        this.verifications = verifications;
        this.callers = callers;
    }

    @POST
    @RolesAllowed(SIGNED_IN)
    @NonBlocking
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "verifyFile",
            summary = "Kiểm tra chữ ký của tệp PDF bất kỳ (verify the signatures of any PDF)")
    @APIResponse(responseCode = "200", description = "The verdict")
    @APIResponse(responseCode = "413", description = "FILE_TOO_LARGE")
    @APIResponse(responseCode = "422", description = "PDF_UNREADABLE")
    public Uni<VerificationView> file(@RestForm("file") @NotNull FileUpload file) {
        return verifications.verify(file);
    }

    @POST
    @RolesAllowed(SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verifyDocument",
            summary = "Kiểm tra chữ ký của văn bản (verify the current revision of a document of one's unit)")
    @APIResponse(responseCode = "200", description = "The verdict")
    @APIResponse(responseCode = "404", description = "DOCUMENT_UNKNOWN")
    @APIResponse(responseCode = "503", description = "PEER_UNAVAILABLE")
    public Uni<VerificationView> document(@NotNull @Valid NewVerification asked) {
        return verifications.verify(asked.documentId(), callers.current());
    }
}
