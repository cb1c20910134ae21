package vn.hososo.document.handover;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;

@Path("/api/documents/dossiers/due-for-handover")
@Tag(name = "handovers")
class DueResource {
    private final Handovers handovers;
    private final Callers callers;

    DueResource(Handovers handovers, Callers callers) {
        this.handovers = handovers;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Roles.ARCHIVIST, Roles.LEADER, Roles.CLERK, Roles.OFFICER})
    @Operation(
            operationId = "listDossiersDueForHandover",
            summary = "Hồ sơ đến hạn nộp lưu trong 30 ngày (dossiers due for the archive, the most urgent first)")
    public Uni<RestResponse<Listing<DueView>>> due(
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        return handovers.due(callers.current(), paging).map(found -> Paged.response(uri, paging, found));
    }
}
