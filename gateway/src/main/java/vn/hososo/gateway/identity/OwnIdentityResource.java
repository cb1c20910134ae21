package vn.hososo.gateway.identity;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;

@Path("/api/identity/me")
@Tag(name = "identity", description = "Tài khoản và đăng nhập (accounts and sign-in)")
@Refusal(status = 401, codes = "UNAUTHENTICATED")
class OwnIdentityResource {
    private final OwnIdentity own;
    private final Callers callers;

    OwnIdentityResource(OwnIdentity own, Callers callers) {
        this.own = own;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "getMe", summary = "Người đang đăng nhập (who is signed in)")
    public Uni<Me> me() {
        return own.me(callers.current());
    }

    @PUT
    @Path("/password")
    @RolesAllowed("**")
    @Operation(
            operationId = "changeOwnPassword",
            summary = "Đổi mật khẩu, kết thúc các phiên khác (change the password, end the other sign-ins)")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "ACCOUNT_LOCKED")
    public Uni<Void> changePassword(@NotNull @Valid PasswordChange change) {
        return own.changePassword(callers.current(), change);
    }

    @GET
    @Path("/sign-ins")
    @RolesAllowed("**")
    @Operation(operationId = "listOwnSignIns", summary = "Những nơi đang đăng nhập (where one is signed in)")
    public Uni<RestResponse<Listing<SignInView>>> signIns(
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var paging = Paging.of(page, size);
        return own.signIns(callers.current()).map(found -> Paged.response(uri, paging, Page.of(found, paging)));
    }

    @DELETE
    @Path("/sign-ins/{id}")
    @RolesAllowed("**")
    @Operation(operationId = "endOwnSignIn", summary = "Kết thúc một phiên đăng nhập (end one sign-in)")
    @Refusal(status = 404, codes = "SIGN_IN_NOT_FOUND")
    public Uni<Void> endSignIn(@PathParam("id") UUID id) {
        return own.endSignIn(callers.current(), id);
    }

    @DELETE
    @Path("/sign-ins")
    @RolesAllowed("**")
    @Operation(operationId = "endOwnSignIns", summary = "Đăng xuất khỏi mọi nơi (sign out everywhere)")
    public Uni<Void> endSignIns() {
        return own.endSignIns(callers.current());
    }
}
