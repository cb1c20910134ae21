package vn.hososo.signing.batch;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;

@Path(BatchResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "batches")
class BatchResource {

    static final String PATH = "/api/signing/batches";

    private final Batches batches;
    private final Callers callers;

    BatchResource(Batches batches, Callers callers) {
        this.batches = batches;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.LEADER, Roles.CLERK})
    @Cancellable(false) // begun work is brought to an end, also when nobody waits for it any more
    @Operation(
            operationId = "signBatch",
            summary = "Ký một lô văn bản (sign a tray of up to 500 documents; each has its own result)",
            description =
                    "Answered at once; look at the Location or its progress for how it goes. The same request with the same key goes"
                            + " on with what was interrupted, and signs nothing twice. With ORGAN a tray also holds annexes in"
                            + " files of their own, and copies, by their own ids.")
    @Refusal(status = 400, codes = "INVALID_REQUEST, IDEMPOTENCY_KEY_MISSING")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @ResponseStatus(202)
    public Uni<RestResponse<BatchView>> sign(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @NotNull @Valid NewBatch asked) {
        var caller = callers.current();
        return batches.request(
                        IdempotencyKey.required(caller, "signBatch", idempotencyKey, asked.withoutPin()), asked, caller)
                .map(BatchResource::accepted);
    }

    @GET
    @RolesAllowed({Roles.LEADER, Roles.CLERK})
    @Operation(
            operationId = "listBatches",
            summary = "Các lô ký của mình, mới nhất trước (one's own trays, latest first)")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 403, codes = "FORBIDDEN")
    public Uni<RestResponse<Listing<BatchView>>> list(
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var paging = Paging.of(page, size);
        return batches.page(callers.current(), paging).map(found -> Paged.response(uri, paging, found));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.LEADER, Roles.CLERK})
    @Operation(operationId = "getBatch", summary = "Một lô ký của mình (one of one's own trays)")
    @Refusal(status = 404, codes = "BATCH_NOT_FOUND")
    public Uni<BatchView> get(@PathParam("id") UUID id) {
        return batches.view(id, callers.current());
    }

    @GET
    @Path("/{id}/documents")
    @RolesAllowed({Roles.LEADER, Roles.CLERK})
    @Operation(
            operationId = "listBatchDocuments",
            summary = "Kết quả từng văn bản (what came of each document, in the order of the request)")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 404, codes = "BATCH_NOT_FOUND")
    public Uni<RestResponse<Listing<BatchItemView>>> documents(
            @PathParam("id") UUID id,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var paging = Paging.of(page, size);
        return batches.documents(id, callers.current(), paging).map(found -> Paged.response(uri, paging, found));
    }

    @GET
    @Path("/{id}/progress")
    @TrayDoor.Streamed
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.LEADER, Roles.CLERK})
    @Operation(
            operationId = "streamBatch",
            summary = "Tiến độ ký (the tray whenever something has changed, until it is over or interrupted)")
    @Refusal(status = 404, codes = "BATCH_NOT_FOUND")
    public Multi<BatchView> progress(@PathParam("id") UUID id) {
        return batches.progress(id, callers.current());
    }

    @POST
    @Path("/{id}/continuation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.LEADER, Roles.CLERK})
    @Cancellable(false) // begun work is brought to an end, also when nobody waits for it any more
    @Operation(
            operationId = "continueBatch",
            summary = "Ký tiếp phần còn lại (go on with what is left; while it runs, nothing happens)")
    @Refusal(status = 404, codes = "BATCH_NOT_FOUND")
    @Refusal(status = 409, codes = "BATCH_OVER")
    @ResponseStatus(202)
    public Uni<RestResponse<BatchView>> goOn(@PathParam("id") UUID id, @NotNull @Valid BatchContinuation given) {
        return batches.continued(id, given.pin(), callers.current()).map(BatchResource::accepted);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.LEADER, Roles.CLERK})
    @Operation(operationId = "cancelBatch", summary = "Dừng lô ký (sign no more of it; what is signed stays signed)")
    @Refusal(status = 404, codes = "BATCH_NOT_FOUND")
    @Refusal(status = 409, codes = "BATCH_OVER")
    @ResponseStatus(204)
    public Uni<Void> cancel(@PathParam("id") UUID id) {
        return batches.cancel(id, callers.current());
    }

    private static RestResponse<BatchView> accepted(BatchView batch) {
        return RestResponse.ResponseBuilder.<BatchView>create(RestResponse.Status.ACCEPTED)
                .header(HttpHeaders.LOCATION, PATH + "/" + batch.id())
                .entity(batch)
                .build();
    }
}
