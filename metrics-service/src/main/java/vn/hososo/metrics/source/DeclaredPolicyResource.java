package vn.hososo.metrics.source;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;

/** Whether what other systems only declare counts, for everyone who reads the figures. */
@Path("/api/metrics/declared-policy")
@Tag(name = "sources")
@Produces(MediaType.APPLICATION_JSON)
class DeclaredPolicyResource {

    private final DeclaredPolicies policies;
    private final Callers callers;

    DeclaredPolicyResource(DeclaredPolicies policies, Callers callers) {
        this.policies = policies;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            operationId = "listDeclaredPolicies",
            summary = "Số liệu kê khai có được tính / Whether declared items count")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    public Uni<RestResponse<Listing<DeclaredPolicyView>>> list(
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var paging = Paging.of(page, size);
        return policies.all().map(all -> Paged.response(uri, paging, Page.of(all, paging)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DISTRICT_OFFICE, Roles.SYSTEM_ADMIN})
    @Operation(
            operationId = "decideDeclaredPolicy",
            summary = "Quyết định có tính số liệu kê khai / Decide whether declared items count")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN")
    public Uni<DeclaredPolicyView> decide(@NotNull @Valid NewDeclaredPolicy described) {
        return policies.decide(callers.current(), described);
    }
}
