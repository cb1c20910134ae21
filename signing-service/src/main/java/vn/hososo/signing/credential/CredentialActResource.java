package vn.hososo.signing.credential;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.version.Answer;
import vn.hososo.kit.version.IfMatch;

@Path(CredentialResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "credentials")
class CredentialActResource {

    private final CredentialRegister register;
    private final Callers callers;

    @Inject
    CredentialActResource(CredentialRegister register, Callers callers) {
        this.register = register;
        this.callers = callers;
    }

    @POST
    @Path("/suspension")
    @RolesAllowed({Roles.CLERK, Roles.LEADER, Roles.OFFICER, Roles.UNIT_ADMIN, Roles.SYSTEM_ADMIN})
    @Operation(
            operationId = "suspendCredential",
            summary = "Tạm ngừng chứng thư số (suspend; its holder may too, for instance when a token is lost)")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "CREDENTIAL_NOT_FOUND")
    @Refusal(status = 409, codes = "CREDENTIAL_STATE_CONFLICT")
    public Uni<RestResponse<CredentialView>> suspend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ActReason reason) {
        return register.suspend(callers.current(), id, IfMatch.required(ifMatch), reason)
                .map(Answer::ok);
    }

    @POST
    @Path("/resumption")
    @RolesAllowed({Roles.UNIT_ADMIN, Roles.SYSTEM_ADMIN})
    @Operation(operationId = "resumeCredential", summary = "Cho dùng lại chứng thư số (resume a suspended credential)")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "CREDENTIAL_NOT_FOUND")
    @Refusal(status = 409, codes = "CREDENTIAL_STATE_CONFLICT")
    public Uni<RestResponse<CredentialView>> resume(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ActReason reason) {
        return register.resume(callers.current(), id, IfMatch.required(ifMatch), reason)
                .map(Answer::ok);
    }

    @POST
    @Path("/retirement")
    @RolesAllowed({Roles.UNIT_ADMIN, Roles.SYSTEM_ADMIN})
    @Operation(operationId = "retireCredential", summary = "Ngừng hẳn chứng thư số (retire a credential for good)")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "CREDENTIAL_NOT_FOUND")
    @Refusal(status = 409, codes = "CREDENTIAL_STATE_CONFLICT")
    public Uni<RestResponse<CredentialView>> retire(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ActReason reason) {
        return register.retire(callers.current(), id, IfMatch.required(ifMatch), reason)
                .map(Answer::ok);
    }

    @POST
    @Path("/pin-unlocking")
    @RolesAllowed({Roles.UNIT_ADMIN, Roles.SYSTEM_ADMIN})
    @Operation(
            operationId = "unlockCredentialPin",
            summary = "Cho nhập lại mã PIN (let PINs be tried again after too many wrong ones)")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "CREDENTIAL_NOT_FOUND")
    public Uni<RestResponse<CredentialView>> unlockPin(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ActReason reason) {
        return register.unlockPin(callers.current(), id, IfMatch.required(ifMatch), reason)
                .map(Answer::ok);
    }

    @POST
    @Path("/mandates")
    @RolesAllowed({Roles.UNIT_ADMIN, Roles.SYSTEM_ADMIN})
    @Operation(operationId = "addMandate", summary = "Thêm thẩm quyền ký (add a mandate)")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "CREDENTIAL_NOT_FOUND")
    @Refusal(status = 409, codes = "CREDENTIAL_STATE_CONFLICT")
    public Uni<RestResponse<CredentialView>> addMandate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewMandate mandate) {
        return register.addMandate(callers.current(), id, IfMatch.required(ifMatch), mandate)
                .map(Answer::ok);
    }

    @POST
    @Path("/mandates/{mandateId}/ending")
    @RolesAllowed({Roles.UNIT_ADMIN, Roles.SYSTEM_ADMIN})
    @Operation(operationId = "endMandate", summary = "Kết thúc thẩm quyền ký (end a mandate before its time)")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "CREDENTIAL_NOT_FOUND, MANDATE_NOT_FOUND")
    @Refusal(status = 409, codes = "MANDATE_ENDS_ALREADY")
    public Uni<RestResponse<CredentialView>> endMandate(
            @PathParam("id") UUID id,
            @PathParam("mandateId") UUID mandateId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid MandateEnd end) {
        return register.endMandate(callers.current(), id, mandateId, IfMatch.required(ifMatch), end)
                .map(Answer::ok);
    }
}
