package vn.hososo.document.oversight;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;

@Path("/api/documents/freezes")
@Tag(name = "freezes", description = "Đóng băng hồ sơ, tài liệu (frozen records)")
@Refusal(status = 401, codes = "UNAUTHENTICATED")
@Refusal(status = 403, codes = "FORBIDDEN")
class FreezeResource {
    private final Freezes freezes;
    private final Callers callers;

    FreezeResource(Freezes freezes, Callers callers) {
        this.freezes = freezes;
        this.callers = callers;
    }

    @POST
    @RolesAllowed({Roles.ARCHIVIST, Roles.LEADER, Roles.SYSTEM_ADMIN})
    @Operation(
            operationId = "freezeRecords",
            summary = "Đóng băng một tập hồ sơ, tài liệu (freeze a set of records)",
            description = "Every act on a frozen record is answered 409 RECORD_FROZEN; it can still be viewed.")
    @ResponseStatus(201)
    @Refusal(status = 400, codes = "INVALID_REQUEST, IDEMPOTENCY_KEY_MISSING")
    @Refusal(status = 404, codes = "TRACE_NOT_FOUND")
    @Refusal(status = 409, codes = "RECORD_FROZEN, UNIT_NOT_ACTIVE")
    @Refusal(status = 422, codes = "IDEMPOTENCY_KEY_REUSED")
    public Uni<RestResponse<FreezeView>> freeze(
            @NotNull @Valid NewFreeze order, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.required(by, "freezeRecords", key, order);
        return freezes.freeze(by, once, order).map(view -> RestResponse.status(RestResponse.Status.CREATED, view));
    }

    @GET
    @RolesAllowed({Roles.ARCHIVIST, Roles.LEADER, Roles.CLERK, Roles.UNIT_ADMIN, Roles.SYSTEM_ADMIN})
    @Operation(
            operationId = "listFreezes",
            summary = "Các lệnh đóng băng liên quan đến đơn vị (freezes that concern the unit)")
    public Uni<RestResponse<Listing<FreezeView>>> list(
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        return freezes.list(callers.current(), paging).map(found -> Paged.response(uri, paging, found));
    }

    @POST
    @Path("/{id}/lifting")
    @RolesAllowed({Roles.ARCHIVIST, Roles.LEADER, Roles.SYSTEM_ADMIN})
    @Operation(operationId = "liftFreeze", summary = "Gỡ đóng băng (lift a freeze)")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 404, codes = "FREEZE_NOT_FOUND")
    @Refusal(status = 409, codes = "FREEZE_LIFTED, UNIT_NOT_ACTIVE")
    @Refusal(status = 422, codes = "IDEMPOTENCY_KEY_REUSED")
    public Uni<FreezeView> lift(
            @RestPath UUID id, @NotNull @Valid Lifting lifting, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        return freezes.lift(by, IdempotencyKey.optional(by, "liftFreeze:" + id, key, lifting), id, lifting);
    }
}
