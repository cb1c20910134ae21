package vn.hososo.gateway.token;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;
import vn.hososo.gateway.identity.Credentials;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;

@Path("/api/identity/tokens")
@Tag(name = "identity", description = "Tài khoản và đăng nhập (accounts and sign-in)")
class TokenResource {
    private final Tokens tokens;
    private final Callers callers;

    TokenResource(Tokens tokens, Callers callers) {
        this.tokens = tokens;
        this.callers = callers;
    }

    @POST
    @PermitAll
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(operationId = "createToken", summary = "Đăng nhập (sign in)")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(
            status = 401,
            codes = "WRONG_CREDENTIALS, ACCOUNT_LOCKED, ACCOUNT_INACTIVE, PASSWORD_CHANGE_REQUIRED, FACTOR_REQUIRED,"
                    + " FACTOR_WRONG, FACTOR_ENROLMENT_REQUIRED")
    public Uni<TokenPair> signIn(
            @NotNull @Valid Credentials credentials,
            @Parameter(hidden = true) @HeaderParam("User-Agent") @Nullable String client) {
        return tokens.signIn(credentials, client);
    }

    @POST
    @Path("/refresh")
    @PermitAll
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            operationId = "refreshToken",
            summary = "Đổi refresh token lấy cặp mới (exchange a refresh token for a new pair)")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "REFRESH_TOKEN_REFUSED")
    public Uni<TokenPair> refresh(@NotNull @Valid RefreshRequest request) {
        return tokens.refresh(new Secret(request.refreshToken()));
    }

    @POST
    @Path("/unit")
    @RolesAllowed("**")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(operationId = "createUnitToken", summary = "Hoạt động cho đơn vị khác (act for another unit)")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "NOT_A_MEMBER")
    public Uni<TokenPair> actFor(
            @NotNull @Valid UnitRequest request,
            @Parameter(hidden = true) @HeaderParam("User-Agent") @Nullable String client) {
        return tokens.actFor(callers.current(), request.unitId(), client);
    }
}
