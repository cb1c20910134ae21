package vn.hososo.metrics.commitment;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;
import vn.hososo.metrics.compliance.Parameters;

/** Commitments kept and broken, for the unit and those above it. */
@Path("/api/metrics/commitments")
@Tag(name = "notices")
@Produces(MediaType.APPLICATION_JSON)
class CommitmentResource {

    private final Commitments commitments;
    private final Callers callers;

    CommitmentResource(Commitments commitments, Callers callers) {
        this.commitments = commitments;
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
    @Operation(
            operationId = "listCommitments",
            summary = "Cam kết, đã giữ và không giữ / Commitments, kept and broken",
            description = "Those of the caller's unit; for leaders and the district office also of the units below."
                    + " counts are per unit, whatever state is asked for.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN")
    public Uni<RestResponse<CommitmentList>> list(
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("state") @Nullable String state,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var paging = Paging.of(page, size);
        var caller = callers.current();
        var wanted = state == null ? null : Parameters.oneOf("state", state, CommitmentState.class);
        return commitments
                .page(caller, unitId, wanted, paging)
                .chain(found -> commitments
                        .counts(caller, unitId)
                        .map(counts -> response(uri, paging, found, new CommitmentList(found.items(), counts))));
    }

    private static RestResponse<CommitmentList> response(
            UriInfo uri, Paging paging, Page<CommitmentView> found, CommitmentList list) {
        return RestResponse.ResponseBuilder.ok(list)
                .replaceAll(Paged.response(uri, paging, found).getHeaders())
                .build();
    }
}
