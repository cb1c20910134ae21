package vn.hososo.metrics.compliance;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;

/** The ratios of all units, for every signed-in user; the items behind them for those concerned. */
@Path("/api/metrics/compliance")
@Tag(name = "compliance")
@Produces(MediaType.APPLICATION_JSON)
class ComplianceResource {

    // Ratios are looked at as a whole: a district with its communes and three indicators fits on one page.
    private static final int PAGE = 500;

    private final Compliance compliance;
    private final EvidenceList evidence;
    private final Parameters parameters;
    private final Callers callers;

    ComplianceResource(Compliance compliance, EvidenceList evidence, Parameters parameters, Callers callers) {
        this.compliance = compliance;
        this.evidence = evidence;
        this.parameters = parameters;
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
    @Operation(operationId = "listCompliance", summary = "Tỷ lệ của các đơn vị / Ratios of units")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN")
    public Uni<RestResponse<Listing<ComplianceRow>>> list(
            @QueryParam("indicator") @Nullable String indicator,
            @QueryParam("period") @Nullable String period,
            @QueryParam("scope") @Nullable String scope,
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
                parameters.scope(scope),
                parameters.tier(tier),
                parameters.view(structure, asOf));
        return compliance.page(question, paging).map(found -> Paged.response(uri, paging, found));
    }

    @GET
    @Path("/{unitId}")
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
            operationId = "listComplianceSeries",
            summary = "Tỷ lệ của một đơn vị theo thời gian / One unit over time")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "MEASURED_UNIT_UNKNOWN")
    public Uni<RestResponse<Listing<ComplianceRow>>> series(
            @PathParam("unitId") UUID unitId,
            @QueryParam("indicator") @Nullable String indicator,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("step") @Nullable String step,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("structure") @Nullable String structure,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var paging = Paging.of(page, size == null ? PAGE : size);
        var periods = parameters.series(from, to, step);
        return compliance
                .series(unitId, parameters.indicators(indicator), periods, parameters.view(structure, asOf))
                .map(rows -> Paged.response(uri, paging, Page.of(rows, paging)));
    }

    @GET
    @Path("/{unitId}/evidence")
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
            operationId = "listEvidence",
            summary = "Danh mục minh chứng / The items behind a ratio",
            description = "With Accept: text/csv all of them at once, at most 50,000, as a list for spreadsheets.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "EVIDENCE_NOT_PERMITTED")
    @Refusal(status = 404, codes = "MEASURED_UNIT_UNKNOWN")
    public Uni<RestResponse<Listing<EvidenceRow>>> evidence(
            @PathParam("unitId") UUID unitId,
            @QueryParam("indicator") @Nullable String indicator,
            @QueryParam("period") @Nullable String period,
            @QueryParam("counted") @Nullable String counted,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("structure") @Nullable String structure,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var paging = Paging.of(page, size);
        return evidence.rows(
                        callers.current(),
                        unitId,
                        parameters.indicator(indicator),
                        parameters.period(period),
                        parameters.shown(counted),
                        parameters.view(structure, asOf),
                        paging)
                .map(found -> Paged.response(uri, paging, found));
    }

    @GET
    @Path("/{unitId}/evidence")
    @Produces("text/csv; charset=UTF-8")
    @RolesAllowed("**")
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> exportEvidence(
            @PathParam("unitId") UUID unitId,
            @QueryParam("indicator") @Nullable String indicator,
            @QueryParam("period") @Nullable String period,
            @QueryParam("counted") @Nullable String counted,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("structure") @Nullable String structure) {
        return evidence.all(
                        callers.current(),
                        unitId,
                        parameters.indicator(indicator),
                        parameters.period(period),
                        parameters.shown(counted),
                        parameters.view(structure, asOf))
                .map(rows -> RestResponse.ResponseBuilder.ok(EvidenceCsv.write(rows))
                        .header("Content-Disposition", "attachment; filename=\"minh-chung.csv\"")
                        .build());
    }
}
