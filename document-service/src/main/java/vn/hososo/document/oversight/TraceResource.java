package vn.hososo.document.oversight;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

@Path("/api/documents/trace")
@Tag(name = "trace")
@Refusal(status = 401, codes = "UNAUTHENTICATED")
@Refusal(status = 403, codes = "FORBIDDEN")
class TraceResource {
    private final Oversight oversight;
    private final Callers callers;

    TraceResource(Oversight oversight, Callers callers) {
        this.oversight = oversight;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Roles.LEADER, Roles.CLERK, Roles.ARCHIVIST, Roles.UNIT_ADMIN, Roles.DISTRICT_OFFICE})
    @Operation(
            operationId = "listTrace",
            summary = "Nhật ký của một đối tượng hoặc của đơn vị (the trace of a thing, or of the own unit)",
            description = "With thingKind and thingId the thing's entries, oldest first; without both the own unit's,"
                    + " newest first. Each entry shows its place in the unit's chain and the chain's hash there.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 404, codes = "TRACE_NOT_FOUND")
    public Uni<RestResponse<Listing<TracedEntry>>> list(
            @QueryParam("thingKind") Thing.@Nullable Kind kind,
            @QueryParam("thingId") @Nullable UUID id,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        return found(kind, id, paging).map(found -> Paged.response(uri, paging, found));
    }

    @GET
    @Path("/warnings")
    @RolesAllowed({Roles.LEADER, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "listRightsWarnings",
            summary = "Thay đổi quyền chưa được xác nhận (changes of rights that nobody has confirmed)")
    public Uni<RestResponse<Listing<TracedEntry>>> warnings(
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        return oversight.warnings(callers.current(), paging).map(found -> Paged.response(uri, paging, found));
    }

    @POST
    @Path("/warnings/{entryId}/confirmation")
    @RolesAllowed({Roles.LEADER, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "confirmRightsChange",
            summary = "Xác nhận thay đổi quyền (confirm a change of rights)",
            description = "By somebody else than the one who made it.")
    @Refusal(status = 404, codes = "RIGHTS_CHANGE_NOT_FOUND")
    @Refusal(status = 409, codes = "RIGHTS_CHANGE_CONFIRMED, RECORD_FROZEN, UNIT_NOT_ACTIVE")
    public Uni<TracedEntry> confirm(@RestPath UUID entryId) {
        return oversight.confirm(callers.current(), entryId);
    }

    private Uni<Page<TracedEntry>> found(Thing.@Nullable Kind kind, @Nullable UUID id, Paging paging) {
        if (kind != null && id != null) {
            return oversight.ofThing(callers.current(), kind, id, paging);
        }
        if (kind == null && id == null) {
            return oversight.ofUnit(callers.current(), paging);
        }
        throw ProblemException.invalid(
                kind == null ? "thingKind" : "thingId",
                "query",
                new Text("thingKind và thingId đi cùng nhau.", "thingKind and thingId go together."));
    }
}
