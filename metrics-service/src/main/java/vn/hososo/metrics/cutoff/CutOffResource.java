package vn.hososo.metrics.cutoff;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;

/** The days of the month with which reports end. */
@Path("/api/metrics/cut-offs")
@Tag(name = "reports")
@Produces(MediaType.APPLICATION_JSON)
class CutOffResource {

    private static final String SIGNED_IN = "**";

    private final CutOffs cutOffs;
    private final Callers callers;

    CutOffResource(CutOffs cutOffs, Callers callers) {
        this.cutOffs = cutOffs;
        this.callers = callers;
    }

    @GET
    @RolesAllowed(SIGNED_IN)
    @Operation(
            operationId = "listCutOffs",
            summary = "Ngày chốt số liệu báo cáo / With which day of the month reports end")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    public Uni<RestResponse<Listing<CutOffView>>> list(
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var paging = Paging.of(page, size);
        return cutOffs.all()
                .map(all -> all.stream().map(CutOffView::of).toList())
                .map(all -> Paged.response(uri, paging, Page.of(all, paging)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DISTRICT_OFFICE, Roles.SYSTEM_ADMIN})
    @Operation(
            operationId = "decideCutOff",
            summary = "Đặt ngày chốt số liệu / Set the cut-off from a day on",
            description =
                    "With day 14, March is reported from 15 February to 14 March, a year from 15 December to 14"
                            + " December. Without one, periods are those of the calendar. A change leaves no day out and none twice.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN")
    public Uni<CutOffView> decide(@NotNull @Valid NewCutOff described) {
        return cutOffs.decide(callers.current(), described).map(CutOffView::of);
    }
}
