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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.version.Answer;
import vn.hososo.kit.version.IfMatch;

/** What the receiver does with a delivery; each act needs the version that the client saw. */
@Path("/api/documents/deliveries/{id}")
@Tag(name = "deliveries")
@Refusal(status = 400, codes = "INVALID_REQUEST")
@Refusal(status = 403, codes = "FORBIDDEN")
@Refusal(status = 404, codes = "DELIVERY_NOT_FOUND")
@Refusal(status = 412, codes = "STALE_VERSION")
@Refusal(status = 422, codes = "IDEMPOTENCY_KEY_REUSED")
@Refusal(status = 428, codes = "IF_MATCH_MISSING")
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
    @Refusal(status = 409, codes = "DELIVERY_STATE_CONFLICT, UNIT_NOT_ACTIVE")
    public Uni<RestResponse<DeliveryView>> accept(
            @RestPath UUID id,
            @NotNull @Valid Acceptance acceptance,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.optional(by, "acceptDelivery:" + id, key, acceptance);
        return reception
                .accept(by, once, id, IfMatch.required(ifMatch), acceptance)
                .map(Answer::ok);
    }

    @POST
    @Path("/refusal")
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "refuseDelivery", summary = "Từ chối tiếp nhận, phải nêu lý do (refuse, with a reason)")
    @Refusal(status = 409, codes = "DELIVERY_STATE_CONFLICT, UNIT_NOT_ACTIVE")
    public Uni<RestResponse<DeliveryView>> refuse(
            @RestPath UUID id,
            @NotNull @Valid RefusalReason refusal,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.optional(by, "refuseDelivery:" + id, key, refusal);
        return reception
                .refuse(by, once, id, IfMatch.required(ifMatch), refusal)
                .map(Answer::ok);
    }

    @POST
    @Path("/recall-answer")
    @RolesAllowed({Roles.CLERK, Roles.LEADER})
    @Operation(
            operationId = "answerRecall",
            summary = "Trả lời yêu cầu lấy lại (give the document back, or keep it)",
            description =
                    "Agreeing removes the incoming document: its reference to the bytes ends, its metadata stays.")
    @Refusal(status = 409, codes = "RECALL_NOT_ASKED, UNIT_NOT_ACTIVE")
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
                .map(Answer::ok);
    }
}
