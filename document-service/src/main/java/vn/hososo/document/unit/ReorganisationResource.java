package vn.hososo.document.unit;

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
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;

@Path("/api/documents/reorganisations")
@Tag(name = "units")
class ReorganisationResource {
    private final Reorganisations reorganisations;
    private final Callers callers;

    ReorganisationResource(Reorganisations reorganisations, Callers callers) {
        this.reorganisations = reorganisations;
        this.callers = callers;
    }

    @POST
    @RolesAllowed({Roles.SYSTEM_ADMIN, Roles.DISTRICT_OFFICE})
    @ResponseStatus(201)
    @Operation(
            operationId = "reorganiseUnits",
            summary =
                    "Sắp xếp đơn vị theo một văn bản, tất cả hoặc không (reorganise units by one legal act, all or none)")
    @Refusal(status = 409, codes = "UNIT_KEY_TAKEN, UNIT_NOT_ACTIVE, UNIT_ENDS_ALREADY, UNIT_HAS_CHILDREN")
    public Uni<RestResponse<ReorganisationView>> decide(
            @NotNull @Valid NewReorganisation act, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.required(by, "reorganiseUnits", key, act);
        return reorganisations
                .decide(by, once, act)
                .map(view -> RestResponse.status(RestResponse.Status.CREATED, view));
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listReorganisations", summary = "Các văn bản sắp xếp (reorganisations, the latest first)")
    public Uni<RestResponse<Listing<ReorganisationView>>> list(
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        return reorganisations.list(paging).map(found -> Paged.response(uri, paging, found));
    }
}
