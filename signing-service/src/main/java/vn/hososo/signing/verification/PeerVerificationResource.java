package vn.hososo.signing.verification;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.problem.Languages;

/** Verifies what anybody sends to the gateway's public page. The file is gone when the answer is. */
@Path("/internal/verifications")
@Tag(name = "internal")
class PeerVerificationResource {

    private final Verifications verifications;

    @Inject
    PeerVerificationResource(Verifications verifications) {
        this.verifications = verifications;
    }

    @POST
    @RolesAllowed(Roles.SERVICE)
    @NonBlocking
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verifyFileForAnybody",
            summary = "The verdict on any PDF, for a peer that asks for people who are not signed in")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 413, codes = "FILE_TOO_LARGE")
    @Refusal(status = 422, codes = "PDF_UNREADABLE, PDF_TOO_COMPLEX")
    @Refusal(status = 503, codes = "OVERLOADED")
    public Uni<VerificationView> file(
            @RestForm("file") @NotNull FileUpload file,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        return verifications.verifyForAnybody(file, Languages.accepted(accepted));
    }
}
