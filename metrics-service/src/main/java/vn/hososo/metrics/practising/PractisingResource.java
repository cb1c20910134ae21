package vn.hososo.metrics.practising;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Roles;
import vn.hososo.metrics.compliance.Parameters;
import vn.hososo.metrics.fact.Tier;

/** How many units are practising, for every signed-in user. */
@Path("/api/metrics/practising")
@Tag(name = "compliance")
@Produces(MediaType.APPLICATION_JSON)
class PractisingResource {

    private final Practising practising;
    private final Parameters parameters;

    PractisingResource(Practising practising, Parameters parameters) {
        this.practising = practising;
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
            operationId = "countPractising",
            summary = "Số đơn vị đang thực hiện / Units that are practising",
            description =
                    "A unit is practising when, in the four weeks up to the day (default today), it put a work item into"
                            + " a dossier and issued a document with a valid signature of its leader. The tier is COMMUNE by default.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN")
    public Uni<PractisingView> count(
            @QueryParam("tier") @Nullable String tier,
            @QueryParam("on") @Nullable String on,
            @QueryParam("asOf") @Nullable String asOf) {
        return practising.on(
                parameters.day("on", on),
                Objects.requireNonNullElse(parameters.tier(tier), Tier.COMMUNE),
                parameters.view(null, asOf).asOf());
    }
}
