package vn.hososo.document.outgoing;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;

@Path("/api/documents/paper-kinds")
@Tag(name = "paper-kinds", description = "Loại văn bản được phát hành bản giấy (lawful paper kinds)")
class PaperKindResource {
    private final PaperKinds kinds;
    private final Callers callers;

    PaperKindResource(PaperKinds kinds, Callers callers) {
        this.kinds = kinds;
        this.callers = callers;
    }

    @POST
    @RolesAllowed({Roles.SYSTEM_ADMIN, Roles.DISTRICT_OFFICE})
    @Operation(
            operationId = "addPaperKind",
            summary = "Thêm loại văn bản được phát hành bản giấy (add a lawful paper kind)",
            description = "A document of the kind that is issued on paper on such a day is excluded from the ratio.")
    @ResponseStatus(201)
    @Refusal(status = 400, codes = "INVALID_REQUEST, IDEMPOTENCY_KEY_MISSING")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 422, codes = "IDEMPOTENCY_KEY_REUSED")
    public Uni<RestResponse<PaperKindView>> add(
            @NotNull @Valid NewPaperKind kind, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.required(by, "addPaperKind", key, kind);
        return kinds.add(by, once, kind).map(PaperKindResource::created);
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            operationId = "listPaperKinds",
            summary = "Các loại văn bản được phát hành bản giấy, tất cả hoặc trong một ngày (all, or those of a day)")
    public Uni<RestResponse<Listing<PaperKindView>>> list(
            @QueryParam("on") @Nullable LocalDate on,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        return kinds.list(on, paging).map(found -> Paged.response(uri, paging, found));
    }

    private static RestResponse<PaperKindView> created(PaperKindView kind) {
        return RestResponse.ResponseBuilder.<PaperKindView>created(URI.create("/api/documents/paper-kinds"))
                .entity(kind)
                .build();
    }
}
