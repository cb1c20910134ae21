package vn.hososo.document.outgoing;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.Contents;
import vn.hososo.document.content.Metadata;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.problem.JsonText;
import vn.hososo.kit.version.Answer;
import vn.hososo.kit.version.IfMatch;

/** The acts on a document; each needs the version that the client saw. */
@Path("/api/documents/outgoing/{id}")
@Tag(name = "outgoing")
@Refusal(status = 403, codes = "FORBIDDEN")
@Refusal(status = 404, codes = "OUTGOING_NOT_FOUND")
@Refusal(status = 412, codes = "STALE_VERSION")
@Refusal(status = 428, codes = "IF_MATCH_MISSING")
class OutgoingActResource {
    private static final String JSON = MediaType.APPLICATION_JSON;

    private final OutgoingDocuments documents;
    private final Contents contents;
    private final Metadata metadata;
    private final JsonText json;
    private final Callers callers;

    OutgoingActResource(
            OutgoingDocuments documents, Contents contents, Metadata metadata, JsonText json, Callers callers) {
        this.documents = documents;
        this.contents = contents;
        this.metadata = metadata;
        this.json = json;
        this.callers = callers;
    }

    @POST
    @Path("/submission")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.OFFICER, Roles.CLERK, Roles.LEADER})
    @Operation(
            operationId = "submitOutgoing",
            summary = "Trình ký (submit for signature)",
            description = "With reviewers it goes to each of them in their order before the leader may sign.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 409, codes = "OUTGOING_STATE_CONFLICT, RECORD_FROZEN")
    public Uni<RestResponse<OutgoingView>> submit(
            @RestPath UUID id,
            @RequestBody(content = @Content(mediaType = JSON, schema = @Schema(implementation = Submission.class)))
                    @Nullable
                    String body,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        Submission submission =
                optional(body, Submission.class, Submission.TO_THE_LEADER).requireEachOnce();
        IdempotencyKey once = IdempotencyKey.optional(by, "submitOutgoing:" + id, key, submission);
        return documents
                .submit(by, once, id, IfMatch.required(ifMatch), submission)
                .map(Answer::ok);
    }

    @POST
    @Path("/return")
    @RolesAllowed(Roles.LEADER)
    @Operation(operationId = "returnOutgoing", summary = "Trả lại dự thảo (send back for rework)")
    @Refusal(status = 409, codes = "OUTGOING_STATE_CONFLICT, RECORD_FROZEN")
    public Uni<RestResponse<OutgoingView>> giveBack(
            @RestPath UUID id,
            @NotNull @Valid ReturnReason reason,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.optional(by, "returnOutgoing:" + id, key, reason);
        return documents
                .giveBack(by, once, id, IfMatch.required(ifMatch), reason)
                .map(Answer::ok);
    }

    @POST
    @Path("/cancellation")
    @RolesAllowed({Roles.CLERK, Roles.LEADER})
    @Operation(
            operationId = "cancelOutgoing",
            summary = "Hủy văn bản chưa phát hành (cancel before the issue)",
            description = "By the issuing organ; a number that was given stays visible as cancelled.")
    @Refusal(status = 409, codes = "OUTGOING_STATE_CONFLICT, RECORD_FROZEN")
    public Uni<RestResponse<OutgoingView>> cancel(
            @RestPath UUID id,
            @NotNull @Valid CancellationReason reason,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.optional(by, "cancelOutgoing:" + id, key, reason);
        return documents.cancel(by, once, id, IfMatch.required(ifMatch), reason).map(Answer::ok);
    }

    @POST
    @Path("/number")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.CLERK)
    @Operation(
            operationId = "numberOutgoing",
            summary = "Cấp số (give the number)",
            description = "From LEADER_SIGNED; with {\"form\":\"PAPER\"} also from SUBMITTED, for a signature in ink.")
    @Refusal(status = 409, codes = "OUTGOING_STATE_CONFLICT, RECORD_FROZEN")
    public Uni<RestResponse<OutgoingView>> number(
            @RestPath UUID id,
            @RequestBody(content = @Content(mediaType = JSON, schema = @Schema(implementation = NumberRequest.class)))
                    @Nullable
                    String body,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        boolean onPaper = optional(body, NumberRequest.class, NumberRequest.ELECTRONICALLY)
                .onPaper();
        IdempotencyKey once = IdempotencyKey.optional(by, "numberOutgoing:" + id, key, onPaper);
        return documents
                .number(by, once, id, IfMatch.required(ifMatch), onPaper)
                .map(Answer::ok);
    }

    @POST
    @Path("/issue")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.CLERK)
    @Operation(
            operationId = "issueOutgoing",
            summary = "Phát hành (issue)",
            description = "ELECTRONIC (default) needs both valid signatures. PAPER needs a reason and is possible from"
                    + " NUMBERED, or from SUBMITTED and LEADER_SIGNED, where it also gives the number. As multipart the"
                    + " part metadata holds the same object and the part file the scan, which may be left out.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 409, codes = "SIGNATURES_MISSING, OUTGOING_STATE_CONFLICT, RECORD_FROZEN")
    public Uni<RestResponse<OutgoingView>> issue(
            @RestPath UUID id,
            @RequestBody(content = @Content(mediaType = JSON, schema = @Schema(implementation = IssueRequest.class)))
                    @Nullable
                    String body,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IssueRequest how = optional(body, IssueRequest.class, IssueRequest.ELECTRONICALLY);
        IdempotencyKey once = IdempotencyKey.optional(by, "issueOutgoing:" + id, key, how);
        return documents
                .issue(by, once, id, IfMatch.required(ifMatch), how, null)
                .map(Answer::ok);
    }

    @POST
    @Path("/issue")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.CLERK)
    @Operation(
            operationId = "issueOutgoingWithScan",
            summary = "Phát hành, bản giấy có thể kèm bản quét (issue, on paper with a scan)")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 409, codes = "SIGNATURES_MISSING, OUTGOING_STATE_CONFLICT, RECORD_FROZEN")
    @Refusal(status = 422, codes = "FILE_EMPTY, FILE_NOT_PDF, FILE_ENCRYPTED")
    public Uni<RestResponse<OutgoingView>> issueWithScan(
            @RestPath UUID id,
            @RestForm("metadata") @Schema(implementation = IssueRequest.class) @Nullable String part,
            @RestForm("file") @Nullable FileUpload file,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IfMatch version = IfMatch.required(ifMatch);
        IssueRequest how = metadata.read(part, IssueRequest.class);
        if (file == null) {
            IdempotencyKey once = IdempotencyKey.optional(by, "issueOutgoing:" + id, key, how);
            return documents.issue(by, once, id, version, how, null).map(Answer::ok);
        }
        return contents.receive(how.requirePaper(file))
                .chain(scan -> documents.issue(
                        by,
                        IdempotencyKey.optional(by, "issueOutgoing:" + id, key, how, scan.sha256()),
                        id,
                        version,
                        how,
                        scan))
                .map(Answer::ok);
    }

    /** A body that may be left out altogether, and with it its content type. */
    private <T> T optional(@Nullable String body, Class<T> type, T absent) {
        return body == null || body.isBlank() ? absent : json.read(body, "body", type);
    }
}
