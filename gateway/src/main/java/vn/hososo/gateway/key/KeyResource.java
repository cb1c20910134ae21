package vn.hososo.gateway.key;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;

@Path("/api/identity/keys")
@Tag(name = "keys", description = "Khóa công khai của token (public keys of user tokens)")
@Refusal(status = 401, codes = "UNAUTHENTICATED")
@Refusal(status = 403, codes = "FORBIDDEN")
class KeyResource {
    private final SigningKeys keys;
    private final Callers callers;

    KeyResource(SigningKeys keys, Callers callers) {
        this.keys = keys;
        this.callers = callers;
    }

    @GET
    @RolesAllowed(Roles.SYSTEM_ADMIN)
    @Operation(operationId = "listSigningKeys", summary = "Các khóa ký token (the keys that sign user tokens)")
    public Uni<RestResponse<Listing<KeyView>>> list(
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var paging = Paging.of(page, size);
        return Uni.createFrom().item(Paged.response(uri, paging, Page.of(keys.views(), paging)));
    }

    @POST
    @RolesAllowed(Roles.SYSTEM_ADMIN)
    @ResponseStatus(201)
    @Operation(
            operationId = "addSigningKey",
            summary = "Thêm khóa mới, sẽ thay khóa đang ký (add the key that will take over)")
    @Refusal(status = 409, codes = "KEY_CHANGE_UNDER_WAY, KEY_DIRECTORY_NOT_WRITABLE")
    public Uni<KeyView> add(@HeaderParam("Idempotency-Key") @Nullable String key) {
        return keys.add(IdempotencyKey.required(callers.current(), "addSigningKey", key));
    }
}
