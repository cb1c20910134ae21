package vn.hososo.metrics.forecast;

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

/** What is still needed for the year's target, for every signed-in user. */
@Path("/api/metrics/forecast")
@Tag(name = "forecast")
@Produces(MediaType.APPLICATION_JSON)
class ForecastResource {

    private final Forecasts forecasts;
    private final Parameters parameters;

    ForecastResource(Forecasts forecasts, Parameters parameters) {
        this.forecasts = forecasts;
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
            operationId = "listForecasts",
            summary = "Dự báo cuối năm / Forecast of the year's end",
            description = "period: a year, this one without it. neededItems of the next expectedItems must count.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN")
    public Uni<RestResponse<Listing<ForecastRow>>> list(
            @QueryParam("indicator") @Nullable String indicator,
            @QueryParam("period") @Nullable String period,
            @QueryParam("unitId") @Nullable String unitId,
            @QueryParam("tier") @Nullable String tier,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var paging = Paging.of(page, size);
        return forecasts
                .page(
                        parameters.indicators(indicator),
                        parameters.year(period),
                        parameters.unit(unitId),
                        parameters.tier(tier),
                        paging)
                .map(found -> Paged.response(uri, paging, found));
    }
}
