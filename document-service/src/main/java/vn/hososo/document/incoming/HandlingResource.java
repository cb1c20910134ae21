package vn.hososo.document.incoming;

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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.assignment.HandlingTrail;
import vn.hososo.document.assignment.NewAssignment;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.version.Answer;
import vn.hososo.kit.version.IfMatch;

@Path("/api/documents/incoming/{id}")
@Tag(name = "incoming", description = "Văn bản đến (incoming documents)")
class HandlingResource {
    private final Handling handling;
    private final Callers callers;

    HandlingResource(Handling handling, Callers callers) {
        this.handling = handling;
        this.callers = callers;
    }

    @POST
    @Path("/assignments")
    @RolesAllowed({Roles.LEADER, Roles.CLERK})
    @Operation(
            operationId = "assignIncoming",
            summary = "Phân công xử lý (assign)",
            description = "By the leader, or by the clerk who names the leader in directedBy. Exactly one LEAD, whose"
                    + " due day becomes the document's. A later assignment replaces the one that held.")
    @ResponseStatus(201)
    @Refusal(status = 400, codes = "INVALID_REQUEST, IDEMPOTENCY_KEY_MISSING")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "INCOMING_NOT_FOUND")
    @Refusal(status = 409, codes = "INCOMING_STATE_CONFLICT, UNIT_NOT_ACTIVE, RECORD_FROZEN")
    @Refusal(status = 412, codes = "STALE_VERSION")
    @Refusal(status = 422, codes = "IDEMPOTENCY_KEY_REUSED")
    @Refusal(status = 428, codes = "IF_MATCH_MISSING")
    public Uni<RestResponse<IncomingView>> assign(
            @RestPath UUID id,
            @NotNull @Valid NewAssignment assignment,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.required(by, "assignIncoming:" + id, key, assignment);
        return handling.assign(by, once, id, IfMatch.required(ifMatch), assignment)
                .map(document -> Answer.created(document, "/api/documents/incoming/" + id + "/assignments"));
    }

    @GET
    @Path("/assignments")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "getHandlingTrail",
            summary = "Quá trình xử lý (the handling: assignments, directions and notes)")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "INCOMING_NOT_FOUND")
    public Uni<HandlingTrail> trail(@RestPath UUID id) {
        return handling.trail(callers.current(), id);
    }

    @POST
    @Path("/progress")
    @RolesAllowed({Roles.OFFICER, Roles.CLERK, Roles.LEADER})
    @Operation(
            operationId = "noteProgress",
            summary = "Ghi nhận tiến độ (note progress)",
            description = "By the lead or one who cooperates.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "INCOMING_NOT_FOUND")
    @Refusal(status = 409, codes = "INCOMING_STATE_CONFLICT, UNIT_NOT_ACTIVE, RECORD_FROZEN")
    @Refusal(status = 412, codes = "STALE_VERSION")
    @Refusal(status = 422, codes = "IDEMPOTENCY_KEY_REUSED")
    @Refusal(status = 428, codes = "IF_MATCH_MISSING")
    public Uni<RestResponse<IncomingView>> progress(
            @RestPath UUID id,
            @NotNull @Valid ProgressNote note,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.optional(by, "noteProgress:" + id, key, note);
        return handling.progress(by, once, id, IfMatch.required(ifMatch), note).map(Answer::ok);
    }

    @POST
    @Path("/completion")
    @RolesAllowed({Roles.OFFICER, Roles.CLERK, Roles.LEADER})
    @Operation(
            operationId = "completeIncoming",
            summary = "Kết thúc xử lý (complete)",
            description = "By the lead or a leader. WITH_REPLY names the issued document that answers.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "INCOMING_NOT_FOUND, OUTGOING_NOT_FOUND")
    @Refusal(status = 409, codes = "INCOMING_STATE_CONFLICT, REPLY_NOT_ISSUED, UNIT_NOT_ACTIVE, RECORD_FROZEN")
    @Refusal(status = 412, codes = "STALE_VERSION")
    @Refusal(status = 422, codes = "IDEMPOTENCY_KEY_REUSED")
    @Refusal(status = 428, codes = "IF_MATCH_MISSING")
    public Uni<RestResponse<IncomingView>> complete(
            @RestPath UUID id,
            @NotNull @Valid Completion completion,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.optional(by, "completeIncoming:" + id, key, completion);
        IfMatch version = IfMatch.required(ifMatch);
        return handling.complete(by, once, id, version, completion.requireReplyIfThereIsOne())
                .map(Answer::ok);
    }

    @POST
    @Path("/return")
    @RolesAllowed({Roles.CLERK, Roles.LEADER})
    @Operation(operationId = "returnIncoming", summary = "Trả lại nơi gửi (return to the sender)")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "INCOMING_NOT_FOUND")
    @Refusal(status = 409, codes = "INCOMING_STATE_CONFLICT, UNIT_NOT_ACTIVE, RECORD_FROZEN")
    @Refusal(status = 412, codes = "STALE_VERSION")
    @Refusal(status = 422, codes = "IDEMPOTENCY_KEY_REUSED")
    @Refusal(status = 428, codes = "IF_MATCH_MISSING")
    public Uni<RestResponse<IncomingView>> giveBack(
            @RestPath UUID id,
            @NotNull @Valid Reason reason,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.optional(by, "returnIncoming:" + id, key, reason);
        return handling.giveBack(by, once, id, IfMatch.required(ifMatch), reason)
                .map(Answer::ok);
    }

    @POST
    @Path("/classification")
    @RolesAllowed(Roles.LEADER)
    @Operation(
            operationId = "classifyIncoming",
            summary = "Phân loại cần xử lý hay để biết (needs action or is for information)",
            description = "Only a leader changes it after registration, with a reason.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "INCOMING_NOT_FOUND")
    @Refusal(status = 409, codes = "INCOMING_STATE_CONFLICT, UNIT_NOT_ACTIVE, RECORD_FROZEN")
    @Refusal(status = 412, codes = "STALE_VERSION")
    @Refusal(status = 422, codes = "IDEMPOTENCY_KEY_REUSED")
    @Refusal(status = 428, codes = "IF_MATCH_MISSING")
    public Uni<RestResponse<IncomingView>> classify(
            @RestPath UUID id,
            @NotNull @Valid Classification classification,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.optional(by, "classifyIncoming:" + id, key, classification);
        return handling.classify(by, once, id, IfMatch.required(ifMatch), classification)
                .map(Answer::ok);
    }
}
