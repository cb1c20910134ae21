package vn.hososo.metrics.uncounted;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;
import vn.hososo.metrics.unit.RootOffice;

/** What is kept and does not count yet, for those who oversee the whole. */
@Path("/api/metrics/uncounted")
@Tag(name = "operation")
@Produces(MediaType.APPLICATION_JSON)
class UncountedResource {

    private final UncountedItems items;
    private final RootOffice office;
    private final Callers callers;

    UncountedResource(UncountedItems items, RootOffice office, Callers callers) {
        this.items = items;
        this.office = office;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Roles.DISTRICT_OFFICE, Roles.SYSTEM_ADMIN})
    @Operation(
            operationId = "listUncounted",
            summary = "Văn bản chưa được tính vì chưa biết đơn vị / Items that wait for their unit, the longest first")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN")
    public Uni<RestResponse<Listing<UncountedItem>>> list(
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var paging = Paging.of(page, size);
        return office.require(callers.current())
                .chain(() -> items.page(paging))
                .map(found -> Paged.response(uri, paging, found));
    }
}
