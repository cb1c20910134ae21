package vn.hososo.metrics.source;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;

/** Other systems that tell of the work of units. */
@Path("/api/metrics/sources")
@Tag(name = "sources")
@Produces(MediaType.APPLICATION_JSON)
class SourceResource {

    private final Sources sources;
    private final Callers callers;

    SourceResource(Sources sources, Callers callers) {
        this.sources = sources;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Roles.DISTRICT_OFFICE, Roles.SYSTEM_ADMIN, Roles.INTEGRATION})
    @Operation(operationId = "listSources", summary = "Hệ thống nguồn đã đăng ký / Registered systems")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN")
    public Uni<RestResponse<Listing<SourceView>>> list(
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var paging = Paging.of(page, size);
        return sources.book()
                .map(book -> book.present().stream().map(SourceView::of).toList())
                .map(all -> Paged.response(uri, paging, Page.of(all, paging)));
    }

    @PUT
    @Path("/{system}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DISTRICT_OFFICE, Roles.SYSTEM_ADMIN})
    @Operation(
            operationId = "decideSource",
            summary = "Đăng ký hệ thống nguồn / Register a system",
            description = "Takes effect a second later, for events that become known from then on. The system writes"
                    + " CloudEvents to the topic hososo.intake.{system}, under ids that are UUIDs of version 5.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN")
    public Uni<SourceView> decide(@PathParam("system") String system, @NotNull @Valid NewSource described) {
        return sources.decide(callers.current(), system, described).map(SourceView::of);
    }
}
