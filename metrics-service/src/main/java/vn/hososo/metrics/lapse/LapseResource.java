package vn.hososo.metrics.lapse;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;
import vn.hososo.metrics.compliance.Parameters;

/** The units that complied and stopped, for every signed-in user. */
@Path("/api/metrics/lapses")
@Tag(name = "lapses")
@Produces(MediaType.APPLICATION_JSON)
class LapseResource {

    private final Lapses lapses;
    private final Parameters parameters;

    LapseResource(Lapses lapses, Parameters parameters) {
        this.lapses = lapses;
        this.parameters = parameters;
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
    @Operation(
            operationId = "listLapses",
            summary = "Đơn vị dừng thực hiện / Units that complied and stopped",
            description = "state: OPEN, RECOVERED, ENDED; all without it, open ones first.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN")
    public Uni<RestResponse<Listing<LapseView>>> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("unitId") @Nullable String unitId,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var paging = Paging.of(page, size);
        var question = new LapseQuestion(
                parameters.optional("state", state, LapseState.class), parameters.unit(unitId), parameters.asOf(asOf));
        return lapses.list(question, paging).map(found -> Paged.response(uri, paging, found));
    }
}
