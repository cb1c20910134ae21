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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.version.IfMatch;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;

/** What the receiver does with a delivery; each act needs the version that the client saw. */
@Path("/api/documents/deliveries/{id}")
@Tag(name = "deliveries")
@APIResponse(responseCode = "200", description = "OK")
@APIResponse(responseCode = "400", description = "INVALID_REQUEST")
@APIResponse(responseCode = "403", description = "FORBIDDEN")
@APIResponse(responseCode = "404", description = "DELIVERY_NOT_FOUND")
@APIResponse(responseCode = "412", description = "STALE_VERSION")
@APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
@APIResponse(responseCode = "428", description = "IF_MATCH_MISSING")
class DeliveryActResource {
    private final Reception reception;
    private final Callers callers;

    DeliveryActResource(Reception reception, Callers callers) {
        this.reception = reception;
        this.callers = callers;
    }

    @POST
    @Path("/acceptance")
    @RolesAllowed(Roles.CLERK)
    @Operation(
            operationId = "acceptDelivery",
            summary = "Tiếp nhận (accept: the document gets the next arrival number)",
            description = "Sender, number, symbol, date, kind and subject are the sender's and are copied.")
    @APIResponse(responseCode = "409", description = "DELIVERY_STATE_CONFLICT, UNIT_NOT_ACTIVE")
    public Uni<RestResponse<DeliveryView>> accept(
            @RestPath UUID id,
            @NotNull @Valid Acceptance acceptance,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.optional(by, "acceptDelivery:" + id, key, acceptance);
        return reception
                .accept(by, once, id, IfMatch.required(ifMatch), acceptance)
                .map(DeliveryAnswer::ok);
    }

    @POST
    @Path("/refusal")
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "refuseDelivery", summary = "Từ chối tiếp nhận, phải nêu lý do (refuse, with a reason)")
    @APIResponse(responseCode = "409", description = "DELIVERY_STATE_CONFLICT, UNIT_NOT_ACTIVE")
    public Uni<RestResponse<DeliveryView>> refuse(
            @RestPath UUID id,
            @NotNull @Valid Refusal refusal,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.optional(by, "refuseDelivery:" + id, key, refusal);
        return reception
                .refuse(by, once, id, IfMatch.required(ifMatch), refusal)
                .map(DeliveryAnswer::ok);
    }

    @POST
    @Path("/recall-answer")
    @RolesAllowed({Roles.CLERK, Roles.LEADER})
    @Operation(
            operationId = "answerRecall",
            summary = "Trả lời yêu cầu lấy lại (give the document back, or keep it)",
            description =
                    "Agreeing removes the incoming document: its reference to the bytes ends, its metadata stays.")
    @APIResponse(responseCode = "409", description = "RECALL_NOT_ASKED, UNIT_NOT_ACTIVE")
    public Uni<RestResponse<DeliveryView>> answerRecall(
            @RestPath UUID id,
            @NotNull @Valid RecallAnswer answer,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        RecallAnswer reasoned = answer.requireReason();
        IdempotencyKey once = IdempotencyKey.optional(by, "answerRecall:" + id, key, reasoned);
        return reception
                .answer(by, once, id, IfMatch.required(ifMatch), reasoned)
                .map(DeliveryAnswer::ok);
    }
}
