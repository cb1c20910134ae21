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
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;

@Path("/api/documents/units")
@Tag(name = "units", description = "Đơn vị (organisations)")
class UnitResource {
    private final Units units;
    private final Callers callers;
    private final Clock clock;

    UnitResource(Units units, Callers callers, Clock clock) {
        this.units = units;
        this.callers = callers;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.SYSTEM_ADMIN, Roles.DISTRICT_OFFICE})
    @Operation(operationId = "createUnit", summary = "Tạo đơn vị (create a unit)")
    @ResponseStatus(201)
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(responseCode = "409", description = "UNIT_KEY_TAKEN")
    public Uni<RestResponse<UnitView>> create(
            @NotNull @Valid NewUnit unit, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.required(by, "createUnit", key, unit);
        return units.create(by, once, unit).map(UnitResource::created);
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listUnits", summary = "Các đơn vị có hiệu lực trong một ngày (units valid on a day)")
    public Uni<RestResponse<Listing<UnitView>>> list(
            @QueryParam("on") @Nullable LocalDate on,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        LocalDate day = on == null ? VietnamDay.today(clock) : on;
        return units.validOn(day, paging).map(found -> Paged.response(uri, paging, found.total(), found.items()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(operationId = "getUnit", summary = "Một đơn vị (one unit)")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "UNIT_NOT_FOUND")
    public Uni<UnitView> get(@RestPath UUID id) {
        return units.get(id);
    }

    private static RestResponse<UnitView> created(UnitView unit) {
        return RestResponse.ResponseBuilder.<UnitView>created(URI.create("/api/documents/units/" + unit.id()))
                .entity(unit)
                .build();
    }
}
