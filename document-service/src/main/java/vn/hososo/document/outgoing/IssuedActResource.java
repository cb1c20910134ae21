package vn.hososo.document.outgoing;

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

/** The acts of the issuing organ on a document that it has issued. */
@Path("/api/documents/outgoing/{id}")
@Tag(name = "outgoing")
@Refusal(status = 400, codes = "INVALID_REQUEST")
@Refusal(status = 403, codes = "FORBIDDEN")
@Refusal(status = 404, codes = "OUTGOING_NOT_FOUND")
@Refusal(status = 409, codes = "OUTGOING_STATE_CONFLICT, UNIT_NOT_ACTIVE, RECORD_FROZEN")
@Refusal(status = 412, codes = "STALE_VERSION")
@Refusal(status = 422, codes = "IDEMPOTENCY_KEY_REUSED")
@Refusal(status = 428, codes = "IF_MATCH_MISSING")
class IssuedActResource {
    private final IssuedDocuments documents;
    private final Callers callers;

    IssuedActResource(IssuedDocuments documents, Callers callers) {
        this.documents = documents;
        this.callers = callers;
    }

    @POST
    @Path("/recall")
    @RolesAllowed({Roles.LEADER, Roles.CLERK})
    @Operation(
            operationId = "recallOutgoing",
            summary = "Thu hồi văn bản đã phát hành (recall an issued document)",
            description =
                    "The document is frozen. A delivery that was not yet accepted is withdrawn; every other receiver"
                            + " whose handling is not finished is asked to give it back (status 13) and answers 15 or 16.")
    public Uni<RestResponse<OutgoingView>> recall(
            @RestPath UUID id,
            @NotNull @Valid Recall recall,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.optional(by, "recallOutgoing:" + id, key, recall);
        return documents.recall(by, once, id, IfMatch.required(ifMatch), recall).map(Answer::ok);
    }

    @POST
    @Path("/recipients")
    @RolesAllowed({Roles.LEADER, Roles.CLERK})
    @Operation(
            operationId = "readdressOutgoing",
            summary = "Cập nhật nơi nhận sau khi phát hành (change the recipients after the issue)",
            description = "Who is added gets a delivery; from who is removed the document is asked back.")
    public Uni<RestResponse<OutgoingView>> readdress(
            @RestPath UUID id,
            @NotNull @Valid NewRecipients recipients,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.optional(by, "readdressOutgoing:" + id, key, recipients);
        return documents
                .readdress(by, once, id, IfMatch.required(ifMatch), recipients)
                .map(Answer::ok);
    }
}
