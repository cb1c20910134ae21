package vn.hososo.gateway.identity;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.version.Answer;
import vn.hososo.kit.version.IfMatch;

@Path("/api/identity/accounts")
@Tag(name = "identity", description = "Tài khoản và đăng nhập (accounts and sign-in)")
@Refusal(status = 401, codes = "UNAUTHENTICATED")
class AccountResource {
    private final Identity identity;
    private final Callers callers;

    AccountResource(Identity identity, Callers callers) {
        this.identity = identity;
        this.callers = callers;
    }

    @POST
    @RolesAllowed({Roles.SYSTEM_ADMIN, Roles.UNIT_ADMIN})
    @ResponseStatus(201)
    @Operation(operationId = "createAccount", summary = "Tạo tài khoản (create an account)")
    @Refusal(status = 400, codes = "INVALID_REQUEST, IDEMPOTENCY_KEY_MISSING")
    @Refusal(status = 403, codes = "FORBIDDEN, ROLE_NOT_GIVABLE")
    @Refusal(status = 409, codes = "USERNAME_TAKEN")
    @Refusal(status = 422, codes = "IDEMPOTENCY_KEY_REUSED")
    public Uni<AccountView> create(
            @NotNull @Valid NewAccount account, @HeaderParam("Idempotency-Key") @Nullable String key) {
        var caller = callers.current();
        var once = IdempotencyKey.required(caller, "createAccount", key, account.fingerprint());
        return identity.create(caller, once, account);
    }

    @GET
    @RolesAllowed({Roles.SYSTEM_ADMIN, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "listAccounts",
            summary = "Các tài khoản, của đơn vị mình hoặc tất cả (accounts of the own unit, or all)")
    @Refusal(status = 403, codes = "FORBIDDEN")
    public Uni<RestResponse<Listing<AccountView>>> list(
            @QueryParam("q") @Nullable String text,
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var paging = Paging.of(page, size);
        return identity.list(callers.current(), unitId, text, paging).map(found -> Paged.response(uri, paging, found));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.SYSTEM_ADMIN, Roles.UNIT_ADMIN})
    @Operation(operationId = "getAccount", summary = "Một tài khoản (one account)")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "ACCOUNT_NOT_FOUND")
    public Uni<RestResponse<AccountView>> get(@PathParam("id") UUID id) {
        return identity.find(callers.current(), id).map(Answer::ok);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.SYSTEM_ADMIN, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "changeAccount",
            summary = "Đổi tên, chức danh, tư cách thành viên (change names and memberships)")
    @Refusal(status = 403, codes = "FORBIDDEN, ROLE_NOT_GIVABLE")
    @Refusal(status = 404, codes = "ACCOUNT_NOT_FOUND")
    @Refusal(status = 409, codes = "OWN_ACCOUNT")
    public Uni<RestResponse<AccountView>> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String version,
            @NotNull @Valid ChangedAccount changed) {
        return identity.change(callers.current(), id, IfMatch.required(version), changed)
                .map(Answer::ok);
    }

    @POST
    @Path("/{id}/deactivation")
    @RolesAllowed({Roles.SYSTEM_ADMIN, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "deactivateAccount",
            summary = "Ngừng sử dụng, kết thúc mọi phiên (take out of use, end every sign-in)")
    @Refusal(status = 409, codes = "OWN_ACCOUNT")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "ACCOUNT_NOT_FOUND")
    public Uni<RestResponse<AccountView>> deactivate(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String version) {
        return identity.deactivate(callers.current(), id, IfMatch.required(version))
                .map(Answer::ok);
    }

    @POST
    @Path("/{id}/activation")
    @RolesAllowed({Roles.SYSTEM_ADMIN, Roles.UNIT_ADMIN})
    @Operation(operationId = "activateAccount", summary = "Sử dụng lại (put into use again)")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "ACCOUNT_NOT_FOUND")
    public Uni<RestResponse<AccountView>> activate(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String version) {
        return identity.activate(callers.current(), id, IfMatch.required(version))
                .map(Answer::ok);
    }

    @POST
    @Path("/{id}/password")
    @RolesAllowed({Roles.SYSTEM_ADMIN, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "resetAccountPassword",
            summary = "Đặt mật khẩu cho lần đăng nhập tới (set a password for the next sign-in)")
    @Refusal(status = 409, codes = "OWN_ACCOUNT")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "ACCOUNT_NOT_FOUND")
    public Uni<RestResponse<AccountView>> resetPassword(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String version,
            @NotNull @Valid InitialPassword initial) {
        return identity.resetPassword(callers.current(), id, IfMatch.required(version), initial.password())
                .map(Answer::ok);
    }
}
