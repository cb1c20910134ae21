package vn.hososo.document.unit;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.kit.api.Refusal;
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
    private static final String CSV = "text/csv;charset=UTF-8";

    private final Units units;
    private final UnitTable table;
    private final Callers callers;
    private final Clock clock;

    UnitResource(Units units, UnitTable table, Callers callers, Clock clock) {
        this.units = units;
        this.table = table;
        this.callers = callers;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.SYSTEM_ADMIN, Roles.DISTRICT_OFFICE})
    @Operation(operationId = "createUnit", summary = "Tạo đơn vị (create a unit)")
    @ResponseStatus(201)
    @Refusal(status = 409, codes = "UNIT_KEY_TAKEN")
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
        return units.validOn(day(on), paging).map(found -> Paged.response(uri, paging, found));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(operationId = "getUnit", summary = "Một đơn vị trong một ngày (one unit on a day)")
    @Refusal(status = 404, codes = "UNIT_NOT_FOUND")
    public Uni<UnitView> get(@RestPath UUID id, @QueryParam("on") @Nullable LocalDate on) {
        return units.get(id, day(on));
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed("**")
    @Operation(
            operationId = "listUnitVersions",
            summary =
                    "Lịch sử của đơn vị, cũ trước, cả thay đổi sắp có hiệu lực (versions of a unit, the oldest first)")
    @Refusal(status = 404, codes = "UNIT_NOT_FOUND")
    public Uni<Listing<UnitView>> versions(@RestPath UUID id) {
        return units.versions(id).map(Listing::new);
    }

    @POST
    @Path("/{id}/changes")
    @RolesAllowed({Roles.SYSTEM_ADMIN, Roles.DISTRICT_OFFICE})
    @Operation(
            operationId = "changeUnit",
            summary = "Đổi tên, mã, cấp trên từ một ngày (new name, codes, parent from a day on)")
    @Refusal(status = 404, codes = "UNIT_NOT_FOUND")
    @Refusal(status = 409, codes = "UNIT_NOT_ACTIVE")
    public Uni<UnitView> change(
            @RestPath UUID id,
            @NotNull @Valid UnitChange change,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.required(by, "changeUnit:" + id, key, change);
        return units.change(by, once, id, change);
    }

    @GET
    @Path("/export")
    @Produces(CSV)
    @RolesAllowed("**")
    @Operation(operationId = "exportUnits", summary = "Bảng đơn vị CSV (units as CSV)")
    public Uni<String> export(@QueryParam("on") @Nullable LocalDate on) {
        return units.allOn(day(on)).map(table::write);
    }

    @POST
    @Path("/import")
    @Consumes("text/csv")
    @RolesAllowed({Roles.SYSTEM_ADMIN, Roles.DISTRICT_OFFICE})
    @Operation(
            operationId = "importUnits",
            summary = "Nhập đơn vị từ CSV, tất cả hoặc không (units from CSV, all or none)")
    @Refusal(status = 409, codes = "UNIT_KEY_TAKEN")
    public Uni<UnitTable.Imported> importTable(
            @NotNull String body, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.required(by, "importUnits", key, body);
        return units.createAll(by, once, table.read(body));
    }

    private LocalDate day(@Nullable LocalDate on) {
        return on == null ? VietnamDay.today(clock) : on;
    }

    private static RestResponse<UnitView> created(UnitView unit) {
        return RestResponse.ResponseBuilder.<UnitView>created(URI.create("/api/documents/units/" + unit.id()))
                .entity(unit)
                .build();
    }
}
