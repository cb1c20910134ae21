package vn.hososo.metrics.closing;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;

/** The closings of periods. */
@Path("/api/metrics/closings")
@Tag(name = "reports")
@Produces(MediaType.APPLICATION_JSON)
class ClosingResource {

    private static final String SIGNED_IN = "**";

    private final Closings closings;
    private final Callers callers;

    ClosingResource(Closings closings, Callers callers) {
        this.closings = closings;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DISTRICT_OFFICE, Roles.SYSTEM_ADMIN})
    @ResponseStatus(201)
    @Operation(
            operationId = "closePeriod",
            summary = "Chốt kỳ báo cáo / Close a period",
            description =
                    "Pins the figures as known now, with a hash of the evidence behind them. Later facts appear as"
                            + " corrections. A period is closed once; closing it again needs a reason and keeps the first.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 409, codes = "PERIOD_NOT_ENDED, PERIOD_NOT_SETTLED, PERIOD_CLOSED, PERIOD_NOT_CLOSED")
    public Uni<RestResponse<ClosingView>> close(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid NewClosing asked) {
        return closings.close(callers.current(), asked, key)
                .map(closing -> RestResponse.ResponseBuilder.<ClosingView>created(
                                URI.create("/api/metrics/closings/" + closing.id()))
                        .entity(closing)
                        .build());
    }

    @GET
    @RolesAllowed(SIGNED_IN)
    @Operation(operationId = "listClosings", summary = "Các lần chốt kỳ, mới nhất trước / Closings, the latest first")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    public Uni<RestResponse<Listing<ClosingView>>> list(
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var paging = Paging.of(page, size);
        return closings.all().map(all -> Paged.response(uri, paging, Page.of(all, paging)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(SIGNED_IN)
    @Operation(
            operationId = "getClosing",
            summary = "Một lần chốt kỳ, được tính lại để đối chiếu / A closing, computed again and compared")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 404, codes = "CLOSING_NOT_FOUND")
    public Uni<VerifiedClosing> get(@PathParam("id") UUID id) {
        return closings.verified(id);
    }
}
