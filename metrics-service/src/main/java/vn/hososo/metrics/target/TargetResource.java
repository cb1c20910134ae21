package vn.hososo.metrics.target;

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

/** The targets, for everyone who is measured by them. */
@Path("/api/metrics/targets")
@Tag(name = "targets")
@Produces(MediaType.APPLICATION_JSON)
class TargetResource {

    private final Targets targets;

    private final Callers callers;

    TargetResource(Targets targets, Callers callers) {
        this.targets = targets;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({
        Roles.CLERK,
        Roles.OFFICER,
        Roles.LEADER,
        Roles.ARCHIVIST,
        Roles.UNIT_ADMIN,
        Roles.DISTRICT_OFFICE,
        Roles.SYSTEM_ADMIN,
        Roles.INTEGRATION
    })
    @Operation(operationId = "listTargets", summary = "Chỉ tiêu theo cấp và ngày hiệu lực / Targets by tier and day")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN")
    public Uni<RestResponse<Listing<TargetView>>> list(
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var paging = Paging.of(page, size);
        return targets.all()
                .map(all -> all.stream().map(TargetView::of).toList())
                .map(all -> Paged.response(uri, paging, Page.of(all, paging)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DISTRICT_OFFICE, Roles.SYSTEM_ADMIN})
    @Operation(
            operationId = "decideTarget",
            summary = "Giao chỉ tiêu từ một ngày / Set a target from a day on",
            description =
                    "The targets that held before stay for the days before it; the same day again is decided anew.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN")
    public Uni<TargetView> decide(@NotNull @Valid NewTarget described) {
        return targets.decide(callers.current(), described).map(TargetView::of);
    }
}
