package vn.hososo.gateway.apitoken;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;

@Path("/api/identity/me/api-tokens")
@Tag(name = "api tokens", description = "Token cho chương trình (tokens for programs)")
@Refusal(status = 401, codes = "UNAUTHENTICATED")
class ApiTokenResource {
    private final ApiTokens tokens;
    private final Callers callers;

    ApiTokenResource(ApiTokens tokens, Callers callers) {
        this.tokens = tokens;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("**")
    @ResponseStatus(201)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            operationId = "createApiToken",
            summary = "Tạo API token cho đơn vị đang hoạt động (make an API token for the acting unit)",
            description =
                    "Phạm vi (scopes): documents:read là GET dưới /api/documents, documents:write là mọi phương thức"
                            + " khác; cũng vậy với signing và metrics (documents:read is GET under /api/documents, documents:write"
                            + " every other method; so with signing and metrics). Token chỉ hiện một lần (shown once).")
    @Refusal(status = 403, codes = "NOTHING_TO_OPEN")
    @Refusal(status = 409, codes = "TOO_MANY_API_TOKENS")
    public Uni<ApiTokenView> create(
            @NotNull @Valid NewApiToken token, @HeaderParam("Idempotency-Key") @Nullable String key) {
        var caller = callers.current();
        return tokens.create(caller, IdempotencyKey.required(caller, "createApiToken", key, token), token);
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listApiTokens", summary = "API token của mình còn hiệu lực (the own API tokens in use)")
    public Uni<RestResponse<Listing<ApiTokenView>>> list(
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var paging = Paging.of(page, size);
        return tokens.list(callers.current(), paging).map(found -> Paged.response(uri, paging, found));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(operationId = "revokeApiToken", summary = "Thu hồi một API token (revoke an API token)")
    @Refusal(status = 404, codes = "API_TOKEN_NOT_FOUND")
    public Uni<Void> revoke(@PathParam("id") UUID id) {
        return tokens.revoke(callers.current(), id);
    }

    @DELETE
    @RolesAllowed("**")
    @Operation(operationId = "revokeApiTokens", summary = "Thu hồi mọi API token (revoke all API tokens)")
    public Uni<Void> revokeAll() {
        return tokens.revokeAll(callers.current());
    }
}
