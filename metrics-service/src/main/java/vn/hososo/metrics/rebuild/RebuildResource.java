package vn.hososo.metrics.rebuild;

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
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;

/** Rebuilding the figures from the topics, for administrators of the system. */
@Path(RebuildResource.PATH)
@Tag(name = "operation")
@Produces(MediaType.APPLICATION_JSON)
@Refusal(status = 401, codes = "UNAUTHENTICATED")
@Refusal(status = 403, codes = "FORBIDDEN")
class RebuildResource {

    static final String PATH = "/api/metrics/rebuilds";

    private final Rebuilds rebuilds;
    private final Callers callers;

    RebuildResource(Rebuilds rebuilds, Callers callers) {
        this.rebuilds = rebuilds;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SYSTEM_ADMIN)
    @Operation(
            operationId = "requestRebuild",
            summary = "Dựng lại số liệu từ các chủ đề / Rebuild the figures from the topics",
            description =
                    "All topics are read again beside the live figures; both are compared, and the rebuilt ones take over"
                            + " when they are equal or differences are accepted. Look at the Location for how it goes.")
    @ResponseStatus(202)
    @Refusal(status = 400, codes = "INVALID_REQUEST, IDEMPOTENCY_KEY_MISSING")
    @Refusal(status = 409, codes = "REBUILD_AT_WORK")
    @Refusal(status = 503, codes = "OVERLOADED")
    public Uni<RestResponse<RebuildView>> request(
            @NotNull @Valid NewRebuild wanted, @HeaderParam("Idempotency-Key") @Nullable String key) {
        var by = callers.current();
        var once = IdempotencyKey.required(by, "requestRebuild", key, wanted);
        return rebuilds.request(by, once, wanted).map(RebuildView::of).map(RebuildResource::accepted);
    }

    @GET
    @RolesAllowed(Roles.SYSTEM_ADMIN)
    @Operation(operationId = "listRebuilds", summary = "Các lần dựng lại số liệu / Rebuildings, the latest first")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    public Uni<RestResponse<Listing<RebuildView>>> list(
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var paging = Paging.of(page, size);
        return rebuilds.page(paging)
                .map(found -> Paged.response(
                        uri,
                        paging,
                        found.total(),
                        found.items().stream().map(RebuildView::of).toList()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SYSTEM_ADMIN)
    @Operation(operationId = "getRebuild", summary = "Một lần dựng lại số liệu / One rebuilding and how far it is")
    @Refusal(status = 404, codes = "REBUILD_NOT_FOUND")
    public Uni<RebuildView> get(@PathParam("id") UUID id) {
        return rebuilds.require(id).map(RebuildView::of);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.SYSTEM_ADMIN)
    @Operation(operationId = "cancelRebuild", summary = "Hủy lần dựng lại / Cancel a rebuilding; the live figures stay")
    @ResponseStatus(204)
    @Refusal(status = 404, codes = "REBUILD_NOT_FOUND")
    @Refusal(status = 409, codes = "REBUILD_ENDED")
    public Uni<Void> cancel(@PathParam("id") UUID id) {
        return rebuilds.cancel(id);
    }

    private static RestResponse<RebuildView> accepted(RebuildView rebuild) {
        return RestResponse.ResponseBuilder.<RebuildView>create(RestResponse.Status.ACCEPTED)
                .header(HttpHeaders.LOCATION, PATH + "/" + rebuild.id())
                .entity(rebuild)
                .build();
    }
}
