package vn.hososo.metrics.report;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.metrics.compliance.Parameters;

/** The reports of a period. */
@Path("/api/metrics/reports")
@Tag(name = "reports")
class ReportResource {

    /** Ratios are for everybody who is signed in. */
    private static final String SIGNED_IN = "**";

    private final Reports reports;
    private final Parameters parameters;

    ReportResource(Reports reports, Parameters parameters) {
        this.reports = reports;
        this.parameters = parameters;
    }

    @GET
    @Path("/{period}")
    @RolesAllowed(SIGNED_IN)
    @Operation(
            operationId = "getReport",
            summary = "Báo cáo của kỳ / The report of a period",
            description =
                    "Month, quarter, half-year, year, or days; a period of months ends with the cut-off day in force. The same"
                            + " numbers as JSON, XLSX, PDF or CSV, by Accept or by format. A closed period is reported with"
                            + " its closed figures and what they became since; its PDF, signed, shows the closed ones only."
                            + " asOf or another scope or structure is answered without a signature.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = Report.class)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 406, codes = "NOT_ACCEPTABLE")
    @Refusal(status = 503, codes = "PEER_UNAVAILABLE, OVERLOADED")
    public Uni<RestResponse<byte[]>> report(
            @Parameter(example = "2025-Q1") @PathParam("period") String period,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("structure") @Nullable String structure,
            @QueryParam("scope") @Nullable String scope,
            @QueryParam("format") @Nullable String format,
            @Context HttpHeaders headers) {
        var how = ReportFormat.of(format, headers.getAcceptableMediaTypes());
        return reports.written(period, parameters.scope(scope), parameters.view(structure, asOf), how)
                .map(bytes -> file(bytes, how, period));
    }

    private static RestResponse<byte[]> file(byte[] bytes, ReportFormat how, String period) {
        var kept = how == ReportFormat.JSON ? "inline" : "attachment";
        return RestResponse.ResponseBuilder.ok(bytes)
                .header(HttpHeaders.CONTENT_TYPE, how.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        kept + "; filename=\"bao-cao-" + period + "." + how.extension() + "\"")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
