package vn.hososo.signing.verification;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.problem.Languages;

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
    @Refusal(status = 413, codes = "FILE_TOO_LARGE")
    @Refusal(status = 422, codes = "PDF_UNREADABLE, PDF_TOO_COMPLEX")
    public Uni<VerificationView> file(
            @RestForm("file") @NotNull FileUpload file,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        return verifications.verify(file, Languages.accepted(accepted));
    }

    @GET
    @Path("/reasons")
    @RolesAllowed(SIGNED_IN)
    @Operation(
            operationId = "listReasons",
            summary = "Ý nghĩa các mã lý do (what the codes mean that verdicts and refused revisions give as reasons)")
    public ReasonsView reasons(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        return new ReasonsView(Reasons.all(Languages.accepted(accepted)));
    }

    @POST
    @Path("/reports/{kind}")
    @RolesAllowed(SIGNED_IN)
    @NonBlocking
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_XML)
    @Operation(
            operationId = "reportFile",
            summary =
                    "Báo cáo kiểm tra chi tiết của DSS hoặc theo ETSI TS 119 102-2 (DSS's detailed or ETSI report on any PDF)")
    @Refusal(status = 413, codes = "FILE_TOO_LARGE")
    @Refusal(status = 422, codes = "PDF_UNREADABLE, PDF_TOO_COMPLEX, SIGNATURES_UNREPORTED")
    public Uni<String> report(@PathParam("kind") ReportKind kind, @RestForm("file") @NotNull FileUpload file) {
        return verifications.report(kind, file);
    }

    @POST
    @RolesAllowed(SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verifyDocument",
            summary = "Kiểm tra chữ ký của văn bản (verify the current revision of a document of one's unit)")
    @Refusal(status = 404, codes = "DOCUMENT_UNKNOWN")
    @Refusal(status = 413, codes = "FILE_TOO_LARGE")
    @Refusal(status = 422, codes = "PDF_UNREADABLE, PDF_TOO_COMPLEX")
    @Refusal(status = 503, codes = "PEER_UNAVAILABLE")
    public Uni<VerificationView> document(
            @NotNull @Valid NewVerification asked,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        return verifications.verify(asked.documentId(), callers.current(), Languages.accepted(accepted));
    }
}
