package vn.hososo.signing.care;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;

@Path("/api/signing/care-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "care")
class CareRunResource {

    private final CareRuns runs;
    private final Callers callers;

    @Inject
    CareRunResource(CareRuns runs, Callers callers) {
        this.runs = runs;
        this.callers = callers;
    }

    @POST
    @RolesAllowed(Roles.SYSTEM_ADMIN)
    @ResponseStatus(202)
    @Operation(
            operationId = "startCareRun",
            summary =
                    "Kiểm tra lại mọi chữ ký ngay (verify all stored signatures again now; a run already under way is answered)")
    @Refusal(status = 400, codes = "IDEMPOTENCY_KEY_MISSING")
    public Uni<RestResponse<CareRunView>> start(@HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        var caller = callers.current();
        return runs.ask(IdempotencyKey.required(caller, "care-run", idempotencyKey), caller.upn())
                .map(run -> RestResponse.ResponseBuilder.<CareRunView>create(RestResponse.Status.ACCEPTED)
                        .entity(run)
                        .location(URI.create("/api/signing/care-runs/" + run.id()))
                        .build());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SYSTEM_ADMIN)
    @Operation(operationId = "getCareRun", summary = "Tiến độ của một đợt kiểm tra (how far a run has come)")
    @Refusal(status = 404, codes = "CARE_RUN_NOT_FOUND")
    public Uni<CareRunView> get(@PathParam("id") UUID id) {
        return runs.get(id);
    }
}
