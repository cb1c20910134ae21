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

@Path("/api/documents/outgoing/{id}/trace")
@Tag(name = "trace")
class OutgoingTraceResource {
    private final RecordTraces traces;

    OutgoingTraceResource(RecordTraces traces) {
        this.traces = traces;
    }

    @GET
    @RolesAllowed({Roles.LEADER, Roles.CLERK, Roles.ARCHIVIST, Roles.UNIT_ADMIN, Roles.DISTRICT_OFFICE})
    @Operation(
            operationId = "listOutgoingTrace",
            summary = "Nhật ký của văn bản đi, cũ trước (the trace of an outgoing document, oldest first)")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "TRACE_NOT_FOUND")
    public Uni<RestResponse<Listing<TracedEntry>>> list(
            @RestPath UUID id,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        return traces.page(Thing.Kind.OUTGOING, id, page, size, uri);
    }
}
