package vn.hososo.metrics.compliance;

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
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;

/** Who stands where, for every signed-in user. */
@Path("/api/metrics/ranking")
@Tag(name = "compliance")
@Produces(MediaType.APPLICATION_JSON)
class RankingResource {

    private static final int PAGE = 500;

    private final Compliance compliance;
    private final Parameters parameters;

    RankingResource(Compliance compliance, Parameters parameters) {
        this.compliance = compliance;
        this.parameters = parameters;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            operationId = "listRanking",
            summary = "Xếp hạng đơn vị cùng cấp / Units of a tier by their ratio",
            description =
                    "Units of one tier in one indicator are compared by their exact fractions; units without activity"
                            + " have no rank.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    public Uni<RestResponse<Listing<RankedRow>>> list(
            @QueryParam("indicator") @Nullable String indicator,
            @QueryParam("period") @Nullable String period,
            @QueryParam("tier") @Nullable String tier,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("structure") @Nullable String structure,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var paging = Paging.of(page, size == null ? PAGE : size);
        var question = new Question(
                parameters.indicators(indicator),
                parameters.period(period),
                Scope.UNIT,
                parameters.tier(tier),
                parameters.view(structure, asOf));
        return compliance
                .rows(question)
                .map(Ranking::of)
                .map(ranked -> Paged.response(uri, paging, Page.of(ranked, paging)));
    }
}
