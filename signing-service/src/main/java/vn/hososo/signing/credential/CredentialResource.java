package vn.hososo.signing.credential;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
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
import vn.hososo.kit.version.Answer;

@Path(CredentialResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "credentials")
class CredentialResource {

    static final String PATH = "/api/signing/credentials";

    private final CredentialRegister register;
    private final KeyUploads uploads;
    private final JsonText json;
    private final Callers callers;

    @Inject
    CredentialResource(CredentialRegister register, KeyUploads uploads, JsonText json, Callers callers) {
        this.register = register;
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
            summary =
                    "Đăng ký chứng thư số và thẩm quyền ký (register a key file, a key on a token, or the certificate of an own device, with its mandates)")
    @Refusal(status = 409, codes = "CREDENTIAL_EXISTS, CREDENTIAL_PIN_LOCKED, TOKEN_LOCKED")
    @Refusal(
            status = 422,
            codes =
                    "PIN_WRONG, KEY_FILE_UNUSABLE, TOKEN_UNKNOWN, TOKEN_KEY_MISSING, CERTIFICATE_UNREADABLE, CERTIFICATE_NOT_TRUSTED, CERTIFICATE_EXPIRED, CERTIFICATE_NOT_YET_VALID, CERTIFICATE_NOT_FOR_SIGNING, CERTIFICATE_KEY_WEAK, CERTIFICATE_REVOKED")
    @Refusal(status = 503, codes = "CERTIFICATE_STATUS_UNKNOWN, TOKEN_UNAVAILABLE, OVERLOADED")
    @ResponseStatus(201)
    public Uni<RestResponse<CredentialView>> register(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @RestForm("metadata") @Schema(implementation = NewCredential.class) @Nullable String part,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("pin") @Nullable @Size(max = 200) String pin) {
        var caller = callers.current();
        var metadata = json.read(part, "metadata", NewCredential.class);
        return uploads.read(file)
                .chain(given -> register.register(
                        IdempotencyKey.required(
                                caller, "register-credential", idempotencyKey, metadata, KeyFile.sha256(given)),
                        caller,
                        metadata,
                        given.orElse(null),
                        pin))
                .map(view -> Answer.created(view, PATH + "/" + view.id()));
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
        return register.count(caller)
                .chain(total -> register.page(caller, paging).map(items -> Paged.response(uri, paging, total, items)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CLERK, Roles.LEADER, Roles.OFFICER, Roles.UNIT_ADMIN, Roles.SYSTEM_ADMIN})
    @Operation(operationId = "getCredential", summary = "Một chứng thư số (one credential)")
    @Refusal(status = 404, codes = "CREDENTIAL_NOT_FOUND")
    public Uni<RestResponse<CredentialView>> get(@PathParam("id") UUID id) {
        return register.get(callers.current(), id).map(Answer::ok);
    }

    @GET
    @Path("/{id}/acts")
    @RolesAllowed({Roles.CLERK, Roles.LEADER, Roles.OFFICER, Roles.UNIT_ADMIN, Roles.SYSTEM_ADMIN})
    @Operation(
            operationId = "listCredentialActs",
            summary = "Lịch sử của chứng thư số (what was done with a credential, by whom, when and why)")
    @Refusal(status = 404, codes = "CREDENTIAL_NOT_FOUND")
    public Uni<RestResponse<Listing<CredentialActView>>> acts(
            @PathParam("id") UUID id,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var caller = callers.current();
        var paging = Paging.of(page, size);
        return register.countActsOf(id)
                .chain(total ->
                        register.actsOf(caller, id, paging).map(items -> Paged.response(uri, paging, total, items)));
    }
}
