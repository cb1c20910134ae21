package vn.hososo.document.copy;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
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
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;

@Path("/api/documents/copies")
@Tag(name = "copies", description = "Bản sao (copies)")
class CopyResource {
    private static final String ABOUT_MAKING =
            "Of a received file, the issued one or a signed copy; SAO_Y, TRICH_SAO and SAO_LUC share one series. As multipart"
                    + " the part file is the copy's own, without which an extract cannot be signed.";

    private final Copies copies;
    private final Contents contents;
    private final Metadata metadata;
    private final Callers callers;

    CopyResource(Copies copies, Contents contents, Metadata metadata, Callers callers) {
        this.copies = copies;
        this.contents = contents;
        this.metadata = metadata;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CLERK)
    @Operation(
            operationId = "makeCopy",
            summary = "Sao y, trích sao, sao lục: cấp số bản sao (make a copy under its number)",
            description = ABOUT_MAKING)
    @ResponseStatus(201)
    @Refusal(status = 400, codes = "INVALID_REQUEST, IDEMPOTENCY_KEY_MISSING")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "CONTENT_NOT_FOUND")
    @Refusal(status = 409, codes = "COPY_SOURCE_NOT_ISSUED, UNIT_NOT_ACTIVE, RECORD_FROZEN")
    @Refusal(status = 422, codes = "IDEMPOTENCY_KEY_REUSED")
    public Uni<RestResponse<CopyView>> make(
            @NotNull @Valid NewCopy copy, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.required(by, "makeCopy", key, copy);
        return copies.make(by, once, copy, null).map(CopyResource::created);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.CLERK)
    @Operation(
            operationId = "makeCopyWithFile",
            summary = "Bản sao có tệp riêng, như tệp trích sao hoặc bản quét (make a copy that has a file of its own)",
            description = ABOUT_MAKING)
    @ResponseStatus(201)
    @Refusal(status = 400, codes = "INVALID_REQUEST, IDEMPOTENCY_KEY_MISSING")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "CONTENT_NOT_FOUND")
    @Refusal(status = 409, codes = "COPY_SOURCE_NOT_ISSUED, UNIT_NOT_ACTIVE, RECORD_FROZEN")
    @Refusal(status = 413, codes = "FILE_TOO_LARGE")
    @Refusal(status = 422, codes = "IDEMPOTENCY_KEY_REUSED, FILE_EMPTY, FILE_NOT_PDF, FILE_ENCRYPTED")
    public Uni<RestResponse<CopyView>> makeWithFile(
            @RestForm("metadata") @Schema(implementation = NewCopy.class) @Nullable String part,
            @RestForm("file") @Nullable FileUpload file,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        NewCopy copy = metadata.read(part, NewCopy.class);
        return contents.receive(file)
                .chain(content -> copies.make(
                        by, IdempotencyKey.required(by, "makeCopy", key, copy, content.sha256()), copy, content))
                .map(CopyResource::created);
    }

    @GET
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(operationId = "listCopies", summary = "Bản sao của đơn vị, mới nhất trước (the unit's copies)")
    public Uni<RestResponse<Listing<CopyView>>> list(
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        return copies.list(callers.current(), paging).map(found -> Paged.response(uri, paging, found));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(operationId = "getCopy", summary = "Một bản sao (one copy)")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "COPY_NOT_FOUND")
    public Uni<CopyView> get(@RestPath UUID id) {
        return copies.get(callers.current(), id);
    }

    private static RestResponse<CopyView> created(CopyView copy) {
        return RestResponse.ResponseBuilder.<CopyView>created(URI.create("/api/documents/copies/" + copy.id()))
                .entity(copy)
                .build();
    }
}
