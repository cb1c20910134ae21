package vn.hososo.metrics.verification;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.hososo.kit.api.Refusal;

/** Open to everybody on purpose: a code is on a print, and whoever holds the print may check it. */
@Path("/api/metrics/verification")
@Tag(name = "verification")
class VerificationResource {

    private static final String PDF = "application/pdf";

    private final Verifications verifications;

    VerificationResource(Verifications verifications) {
        this.verifications = verifications;
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verifyReport",
            summary = "Số liệu đã chốt của mã trên báo cáo / The closed figures that a report's code leads to")
    @Refusal(status = 404, codes = "VERIFICATION_CODE_UNKNOWN")
    public Uni<VerificationView> verify(@Parameter(example = "7K3M-9PQ2-WX4R-AB5C") @PathParam("code") String code) {
        return verifications.resolve(code);
    }

    @GET
    @Path("/{code}/report")
    @PermitAll
    @Produces(PDF)
    @Operation(operationId = "getSignedReport", summary = "Báo cáo đã ký số / The signed report")
    @APIResponse(
            responseCode = "200",
            description = "The signed report, always the same file",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refusal(status = 404, codes = "VERIFICATION_CODE_UNKNOWN")
    @Refusal(status = 503, codes = "PEER_UNAVAILABLE, OVERLOADED")
    public Uni<RestResponse<byte[]>> report(@PathParam("code") String code) {
        return verifications
                .file(code)
                .map(bytes -> RestResponse.ResponseBuilder.ok(bytes, PDF)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bao-cao-da-ky.pdf\"")
                        .header("X-Content-Type-Options", "nosniff")
                        .build());
    }
}
