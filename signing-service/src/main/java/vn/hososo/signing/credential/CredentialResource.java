package vn.hososo.signing.credential;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.problem.JsonText;

@Path("/api/signing/credentials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "credentials")
class CredentialResource {

    private final Credentials credentials;
    private final KeyUploads uploads;
    private final JsonText json;
    private final Callers callers;

    @Inject
    CredentialResource(Credentials credentials, KeyUploads uploads, JsonText json, Callers callers) {
        this.credentials = credentials;
        this.uploads = uploads;
        this.json = json;
        this.callers = callers;
    }

    @POST
    @NonBlocking
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.UNIT_ADMIN, Roles.SYSTEM_ADMIN})
    @Operation(
            operationId = "registerCredential",
            summary = "Đăng ký chứng thư số và thẩm quyền ký (register a key file with its mandates)")
    @Refusal(status = 409, codes = "CREDENTIAL_EXISTS")
    @Refusal(
            status = 422,
            codes =
                    "PIN_WRONG, KEY_FILE_UNUSABLE, CERTIFICATE_NOT_TRUSTED, CERTIFICATE_NOT_VALID_NOW, CERTIFICATE_NOT_FOR_SIGNING")
    @ResponseStatus(201)
    public Uni<RestResponse<CredentialView>> register(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @RestForm("metadata") @Schema(implementation = NewCredential.class) @Nullable String part,
            @RestForm("file") @NotNull FileUpload file,
            @RestForm("pin") @NotBlank @Size(max = 200) String pin) {
        var caller = callers.current();
        var metadata = json.read(part, "metadata", NewCredential.class);
        return uploads.read(file)
                .chain(key -> credentials.register(
                        IdempotencyKey.required(caller, "register-credential", idempotencyKey, metadata, key.sha256()),
                        caller,
                        metadata,
                        key,
                        pin))
                .map(view -> RestResponse.status(RestResponse.Status.CREATED, view));
    }

    @GET
    @RolesAllowed({Roles.CLERK, Roles.LEADER, Roles.OFFICER, Roles.UNIT_ADMIN, Roles.SYSTEM_ADMIN})
    @Operation(
            operationId = "listCredentials",
            summary = "Chứng thư số được dùng hoặc quản trị (credentials one may use or administers)")
    public Uni<RestResponse<Listing<CredentialView>>> list(
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var caller = callers.current();
        var paging = Paging.of(page, size);
        return credentials
                .count(caller)
                .chain(total ->
                        credentials.page(caller, paging).map(items -> Paged.response(uri, paging, total, items)));
    }
}
