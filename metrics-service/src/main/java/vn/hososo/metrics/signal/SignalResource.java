package vn.hososo.metrics.signal;

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
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;
import vn.hososo.metrics.compliance.Parameters;

/** Questions about figures, for the office of a unit above. */
@Path("/api/metrics/signals")
@Tag(name = "signals")
@Produces(MediaType.APPLICATION_JSON)
class SignalResource {

    private final Signals signals;
    private final Parameters parameters;
    private final Callers callers;

    SignalResource(Signals signals, Parameters parameters, Callers callers) {
        this.signals = signals;
        this.parameters = parameters;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Roles.DISTRICT_OFFICE, Roles.SYSTEM_ADMIN})
    @Operation(
            operationId = "listSignals",
            summary = "Dấu hiệu cần hỏi / Signals worth a question",
            description = "About the units below the caller's own; a question, never a verdict.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN, SIGNALS_NOT_PERMITTED")
    public Uni<RestResponse<Listing<SignalRow>>> list(
            @QueryParam("period") @Nullable String period,
            @QueryParam("unitId") @Nullable String unitId,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var paging = Paging.of(page, size);
        return signals.rows(callers.current(), parameters.period(period), parameters.unit(unitId))
                .map(rows -> Paged.response(uri, paging, Page.of(rows, paging)));
    }
}
