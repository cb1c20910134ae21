package vn.hososo.gateway.identity;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
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

@Path("/api/identity")
@Tag(name = "identity", description = "Tài khoản và đăng nhập (accounts and sign-in)")
class AccountResource {
    private final Identity identity;
    private final Callers callers;

    AccountResource(Identity identity, Callers callers) {
        this.identity = identity;
        this.callers = callers;
    }

    @GET
    @Path("/me")
    @RolesAllowed("**")
    @Operation(operationId = "getMe", summary = "Người đang đăng nhập (who is signed in)")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    public Uni<Me> me() {
        return identity.me(callers.current());
    }

    @POST
    @Path("/accounts")
    @RolesAllowed(Roles.SYSTEM_ADMIN)
    @ResponseStatus(201)
    @Operation(operationId = "createAccount", summary = "Tạo tài khoản (create an account)")
    @Refusal(status = 400, codes = "INVALID_REQUEST, IDEMPOTENCY_KEY_MISSING")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 409, codes = "USERNAME_TAKEN")
    @Refusal(status = 422, codes = "IDEMPOTENCY_KEY_REUSED")
    public Uni<AccountView> create(
            @NotNull @Valid NewAccount account, @HeaderParam("Idempotency-Key") @Nullable String key) {
        var once = IdempotencyKey.required(callers.current(), "createAccount", key, account.fingerprint());
        return identity.create(once, account);
    }

    @GET
    @Path("/accounts")
    @RolesAllowed({Roles.SYSTEM_ADMIN, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "listAccounts",
            summary = "Các tài khoản, của đơn vị mình hoặc tất cả (accounts of the own unit, or all)")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN")
    public Uni<RestResponse<Listing<AccountView>>> list(
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var paging = Paging.of(page, size);
        return identity.list(callers.current(), paging).map(found -> Paged.response(uri, paging, found));
    }
}
