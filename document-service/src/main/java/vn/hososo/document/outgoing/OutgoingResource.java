package vn.hososo.document.outgoing;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.Contents;
import vn.hososo.document.content.Metadata;
import vn.hososo.document.content.StoredContent;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.version.Answer;
import vn.hososo.kit.version.IfMatch;

@Path("/api/documents/outgoing")
@Tag(name = "outgoing", description = "Văn bản đi (outgoing documents)")
class OutgoingResource {
    private final OutgoingDocuments documents;
    private final Drafts drafts;
    private final RevisionHistory history;
    private final Contents contents;
    private final Metadata metadata;
    private final Callers callers;

    OutgoingResource(
            OutgoingDocuments documents,
            Drafts drafts,
            RevisionHistory history,
            Contents contents,
            Metadata metadata,
            Callers callers) {
        this.documents = documents;
        this.drafts = drafts;
        this.history = history;
        this.contents = contents;
        this.metadata = metadata;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.OFFICER, Roles.CLERK, Roles.LEADER})
    @Operation(operationId = "draftOutgoing", summary = "Soạn văn bản đi (draft an outgoing document)")
    @ResponseStatus(201)
    @Refusal(status = 400, codes = "INVALID_REQUEST, IDEMPOTENCY_KEY_MISSING")
    @Refusal(status = 404, codes = "INCOMING_NOT_FOUND, DOSSIER_NOT_FOUND, UNIT_NOT_FOUND")
    @Refusal(status = 413, codes = "FILE_TOO_LARGE")
    @Refusal(status = 422, codes = "FILE_EMPTY, FILE_NOT_PDF, FILE_ENCRYPTED, IDEMPOTENCY_KEY_REUSED")
    public Uni<RestResponse<OutgoingView>> create(
            @RestForm("metadata") @Schema(implementation = NewOutgoing.class) @Nullable String part,
            @RestForm("file") @Nullable FileUpload file,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        NewOutgoing described = metadata.read(part, NewOutgoing.class).requireNormativeKind();
        requireKey(by, key, described);
        return contents.receive(file)
                .chain(content -> drafts.create(by, once(by, key, described, content), described, content))
                .map(document -> Answer.created(document, "/api/documents/outgoing/" + document.id()));
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.CLERK, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "listOutgoing",
            summary = "Văn bản đi của đơn vị (the unit's outgoing documents)",
            description =
                    "returned: drafts that came back for rework. drafter: a user name or me. reviewer: me, for what"
                            + " waits for one's own review. reviewed: whether no reviewer is asked any more. issuing: whether"
                            + " the own unit is the issuing organ. answers: the incoming document that is answered.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    public Uni<RestResponse<Listing<OutgoingView>>> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("returned") @Nullable Boolean returned,
            @QueryParam("drafter") @Nullable String drafter,
            @QueryParam("reviewer") @Nullable String reviewer,
            @QueryParam("reviewed") @Nullable Boolean reviewed,
            @QueryParam("issuing") @Nullable Boolean issuing,
            @QueryParam("answers") @Nullable UUID answers,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        OutgoingFilter filter = new OutgoingFilter(callers.current())
                .state(state)
                .returned(returned)
                .drafter(drafter)
                .reviewer(reviewer)
                .reviewed(reviewed)
                .issuing(issuing)
                .answers(answers);
        return documents.list(filter, paging).map(found -> Paged.response(uri, paging, found));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICER, Roles.CLERK, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(operationId = "getOutgoing", summary = "Một văn bản đi, ETag là phiên bản (one outgoing document)")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "OUTGOING_NOT_FOUND")
    public Uni<RestResponse<OutgoingView>> get(@RestPath UUID id) {
        return documents.get(callers.current(), id).map(Answer::ok);
    }

    @POST
    @Path("/{id}/revisions")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.OFFICER, Roles.CLERK, Roles.LEADER})
    @Operation(
            operationId = "reviseOutgoing",
            summary =
                    "Thay tệp của dự thảo, hoặc tải bản đã ký số bên ngoài (replace the draft's file, or upload a signed one)",
            description =
                    "While the document waits for a signature (SUBMITTED, NUMBERED) the file stays beside the current one until signing-service has verified it.")
    @Refusal(status = 404, codes = "OUTGOING_NOT_FOUND")
    @Refusal(status = 409, codes = "OUTGOING_STATE_CONFLICT, RECORD_FROZEN")
    @Refusal(status = 412, codes = "STALE_VERSION")
    @Refusal(status = 422, codes = "FILE_EMPTY, FILE_NOT_PDF, FILE_ENCRYPTED")
    @Refusal(status = 428, codes = "IF_MATCH_MISSING")
    public Uni<RestResponse<OutgoingView>> revise(
            @RestPath UUID id,
            @RestForm("file") @Nullable FileUpload file,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IfMatch version = IfMatch.required(ifMatch);
        return contents.receive(file)
                .chain(content -> contents.carriesSignatures(content)
                        .chain(signed -> drafts.revise(by, once(by, key, id, content), id, version, content, signed)))
                .map(Answer::ok);
    }

    @GET
    @Path("/{id}/revisions")
    @RolesAllowed({Roles.OFFICER, Roles.CLERK, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "listOutgoingRevisions",
            summary = "Các phiên bản tệp, từ bản đầu đến bản hiện hành (all revisions, with their signatures)")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "OUTGOING_NOT_FOUND")
    public Uni<RestResponse<Listing<OutgoingRevisionView>>> revisions(
            @RestPath UUID id,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        return history.of(callers.current(), id).map(all -> Paged.response(uri, paging, Page.of(all, paging)));
    }

    /** Asked for before the file is kept, so that a request without a key leaves nothing behind. */
    private static void requireKey(Caller by, @Nullable String key, NewOutgoing described) {
        var unused = IdempotencyKey.required(by, "draftOutgoing", key, described);
    }

    private static IdempotencyKey once(Caller by, @Nullable String key, NewOutgoing described, StoredContent content) {
        return IdempotencyKey.required(by, "draftOutgoing", key, described, content.sha256());
    }

    private static @Nullable IdempotencyKey once(Caller by, @Nullable String key, UUID id, StoredContent content) {
        return IdempotencyKey.optional(by, "reviseOutgoing:" + id, key, content.sha256());
    }
}
