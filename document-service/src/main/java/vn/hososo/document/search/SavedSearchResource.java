package vn.hososo.document.search;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
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

@Path("/api/documents/searches")
@Tag(name = "search")
class SavedSearchResource {
    private final SavedSearches searches;
    private final Callers callers;

    SavedSearchResource(SavedSearches searches, Callers callers) {
        this.searches = searches;
        this.callers = callers;
    }

    @POST
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(operationId = "saveSearch", summary = "Lưu tìm kiếm cùng các cột đã chọn (keep a search)")
    @ResponseStatus(201)
    @Refusal(status = 400, codes = "INVALID_REQUEST, IDEMPOTENCY_KEY_MISSING")
    @Refusal(status = 422, codes = "IDEMPOTENCY_KEY_REUSED")
    public Uni<RestResponse<SavedSearchView>> save(
            @NotNull @Valid NewSavedSearch search, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.required(by, "saveSearch", key, search);
        return searches.save(by, once, search).map(SavedSearchResource::created);
    }

    @GET
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(operationId = "listSavedSearches", summary = "Các tìm kiếm đã lưu của mình (one's own saved searches)")
    public Uni<RestResponse<Listing<SavedSearchView>>> list(
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        return searches.list(callers.current(), paging).map(found -> Paged.response(uri, paging, found));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(operationId = "removeSavedSearch", summary = "Xóa một tìm kiếm đã lưu (remove a saved search)")
    @APIResponse(responseCode = "204", description = "Removed")
    @Refusal(status = 404, codes = "SAVED_SEARCH_NOT_FOUND")
    public Uni<Void> remove(@RestPath UUID id) {
        return searches.remove(callers.current(), id);
    }

    private static RestResponse<SavedSearchView> created(SavedSearchView search) {
        return RestResponse.ResponseBuilder.<SavedSearchView>created(
                        URI.create("/api/documents/searches/" + search.id()))
                .entity(search)
                .build();
    }
}
