package vn.hososo.document.oversight;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.trace.Thing;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.paging.Listing;

@Path("/api/documents/dossiers/{id}/trace")
@Tag(name = "trace")
class DossierTraceResource {
    private final RecordTraces traces;

    DossierTraceResource(RecordTraces traces) {
        this.traces = traces;
    }

    @GET
    @RolesAllowed({Roles.LEADER, Roles.CLERK, Roles.ARCHIVIST, Roles.UNIT_ADMIN, Roles.DISTRICT_OFFICE})
    @Operation(
            operationId = "listDossierTrace",
            summary = "Nhật ký của hồ sơ, cũ trước (the trace of a dossier, oldest first)")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "TRACE_NOT_FOUND")
    public Uni<RestResponse<Listing<TracedEntry>>> list(
            @RestPath UUID id,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        return traces.page(Thing.Kind.DOSSIER, id, page, size, uri);
    }
}
