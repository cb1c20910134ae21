package vn.hososo.document.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import vn.hososo.kit.version.IfMatch;

/** Passing an incoming document on; a resource of its own, for deliveries come after incoming documents. */
@Path("/api/documents/incoming/{id}/passing-on")
@Tag(name = "incoming")
class PassingOnResource {
    private final PassingOn passingOn;
    private final Callers callers;

    PassingOnResource(PassingOn passingOn, Callers callers) {
        this.passingOn = passingOn;
        this.callers = callers;
    }

    @POST
    @RolesAllowed({Roles.LEADER, Roles.CLERK})
    @Operation(
            operationId = "passIncomingOn",
            summary = "Chuyển tiếp văn bản đến cho đơn vị khác (pass an incoming document on)",
            description = "Answers the delivery. The document becomes the other unit's incoming document when it is"
                    + " accepted there; when it is refused it is back in the state it had before.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "INCOMING_NOT_FOUND, UNIT_NOT_FOUND")
    @Refusal(status = 409, codes = "INCOMING_STATE_CONFLICT, UNIT_NOT_ACTIVE, RECORD_FROZEN")
    @Refusal(status = 412, codes = "STALE_VERSION")
    @Refusal(status = 422, codes = "IDEMPOTENCY_KEY_REUSED")
    @Refusal(status = 428, codes = "IF_MATCH_MISSING")
    public Uni<DeliveryView> passOn(
            @RestPath UUID id,
            @NotNull @Valid NewPassingOn request,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.optional(by, "passIncomingOn:" + id, key, request);
        return passingOn.passOn(by, once, id, IfMatch.required(ifMatch), request);
    }
}
