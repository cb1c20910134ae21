package vn.hososo.document.incoming;

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
import java.time.Clock;
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
import vn.hososo.document.register.VietnamDay;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.version.Answer;

@Path("/api/documents/incoming")
@Tag(name = "incoming", description = "Văn bản đến (incoming documents)")
class IncomingResource {
    private final IncomingDocuments documents;
    private final Papers papers;
    private final Contents contents;
    private final Metadata metadata;
    private final Callers callers;
    private final Clock clock;

    IncomingResource(
            IncomingDocuments documents,
            Papers papers,
            Contents contents,
            Metadata metadata,
            Callers callers,
            Clock clock) {
        this.documents = documents;
        this.papers = papers;
        this.contents = contents;
        this.metadata = metadata;
        this.callers = callers;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.CLERK)
    @Operation(operationId = "registerIncoming", summary = "Đăng ký văn bản đến (register an incoming document)")
    @ResponseStatus(201)
    @Refusal(status = 400, codes = "INVALID_REQUEST, IDEMPOTENCY_KEY_MISSING")
    @Refusal(status = 409, codes = "INCOMING_DUPLICATE, UNIT_NOT_ACTIVE")
    @Refusal(status = 413, codes = "FILE_TOO_LARGE")
    @Refusal(
            status = 422,
            codes =
                    "FILE_EMPTY, FILE_NOT_PDF, FILE_ENCRYPTED, IDEMPOTENCY_KEY_REUSED, STATE_SECRET_REFUSED, PAPER_REFUSED")
    public Uni<RestResponse<IncomingView>> register(
            @RestForm("metadata") @Schema(implementation = NewIncoming.class) @Nullable String part,
            @RestForm("file") @Nullable FileUpload file,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        NewIncoming described = metadata.read(part, NewIncoming.class);
        requireKey(by, key, described);
        requireNoStateSecret(described);
        described.requireOneDueDay();
        return admitted(by, key, described)
                .chain(() -> contents.receive(file))
                .chain(content -> documents.register(by, once(by, key, described, content), described, content))
                .map(document -> Answer.created(document, "/api/documents/incoming/" + document.id()));
    }

    @GET
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "listIncoming",
            summary =
                    "Văn bản đến của đơn vị và của đơn vị đã bàn giao (incoming documents of the unit and of those handed"
                            + " over to it)",
            description =
                    "open: neither completed nor given away. assignee: a user name or me. q: words in number,"
                            + " symbol, sender and subject, with or without marks. sort: arrivedOn, -arrivedOn (default), dueOn, -dueOn.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    public Uni<RestResponse<Listing<IncomingView>>> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("open") @Nullable Boolean open,
            @QueryParam("needsAction") @Nullable Boolean needsAction,
            @QueryParam("assignee") @Nullable String assignee,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("dueBefore") @Schema(format = "date") @Nullable String dueBefore,
            @QueryParam("q") @Nullable String q,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        Caller by = callers.current();
        IncomingFilter filter = new IncomingFilter()
                .state(state)
                .open(open)
                .needsAction(needsAction)
                .assignee(assignee, by)
                .overdue(overdue, VietnamDay.today(clock))
                .dueBefore(IncomingFilter.day("dueBefore", dueBefore))
                .words(q);
        return documents
                .list(by, filter, IncomingFilter.sort(sort), paging)
                .map(found -> Paged.response(uri, paging, found));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(operationId = "getIncoming", summary = "Một văn bản đến (one incoming document)")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "INCOMING_NOT_FOUND")
    public Uni<RestResponse<IncomingView>> get(@RestPath UUID id) {
        return documents.get(callers.current(), id).map(Answer::ok);
    }

    /** Paper is decided on before its file is kept, in a transaction that outlives the refusal. */
    private Uni<Void> admitted(Caller by, @Nullable String key, NewIncoming described) {
        return described.medium() == Medium.PAPER
                ? papers.admit(by, IdempotencyKey.required(by, "admitPaper", key, described), described)
                        .invoke(Admission::requireTaken)
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /** Asked for before the file is kept, so that a request without a key leaves nothing behind. */
    private static void requireKey(Caller by, @Nullable String key, NewIncoming described) {
        var unused = IdempotencyKey.required(by, "registerIncoming", key, described);
    }

    private static IdempotencyKey once(Caller by, @Nullable String key, NewIncoming described, StoredContent content) {
        return IdempotencyKey.required(by, "registerIncoming", key, described, content.sha256());
    }

    /** Refused before anything is kept, the file included. */
    private static void requireNoStateSecret(NewIncoming described) {
        if (described.secrecy() != null && described.secrecy() != Secrecy.NONE) {
            throw IncomingProblem.stateSecret(described.secrecy());
        }
    }
}
