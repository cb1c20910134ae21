package vn.hososo.document.unit;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;

@Path("/api/documents/units/{id}")
@Tag(name = "units")
class SuccessionResource {
    private final Successions successions;
    private final Callers callers;

    SuccessionResource(Successions successions, Callers callers) {
        this.successions = successions;
        this.callers = callers;
    }

    @GET
    @Path("/succession")
    @RolesAllowed("**")
    @Operation(
            operationId = "getSuccession",
            summary = "Đơn vị tiền thân và kế thừa (predecessors and successors of a unit)")
    @Refusal(status = 404, codes = "UNIT_NOT_FOUND")
    public Uni<SuccessionView> succession(@RestPath UUID id) {
        return successions.view(id);
    }

    @POST
    @Path("/handover")
    @RolesAllowed({Roles.LEADER, Roles.DISTRICT_OFFICE, Roles.SYSTEM_ADMIN})
    @Operation(
            operationId = "handOverRecords",
            summary = "Bàn giao hồ sơ cho đơn vị kế thừa (open a predecessor's records to its successor)")
    @Refusal(status = 404, codes = "UNIT_NOT_FOUND")
    @Refusal(status = 409, codes = "NOT_A_SUCCESSOR, ALREADY_HANDED_OVER, UNIT_NOT_ACTIVE")
    public Uni<HandOverView> handOver(
            @RestPath UUID id,
            @NotNull @Valid NewHandOver handOver,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.required(by, "handOverRecords:" + id, key, handOver);
        return successions.handOver(by, once, id, handOver);
    }
}
