package vn.hososo.document.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.version.Answer;

@Path("/api/documents/deliveries")
@Tag(name = "deliveries", description = "Gửi nhận giữa các đơn vị (delivery between units)")
class DeliveryResource {
    private final Deliveries deliveries;
    private final Callers callers;

    DeliveryResource(Deliveries deliveries, Callers callers) {
        this.deliveries = deliveries;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "listDeliveries",
            summary = "Văn bản gửi đến hoặc gửi đi (the inbox, or what was sent)",
            description = "direction IN (default) or OUT; state ARRIVED, REFUSED, ACCEPTED, ASSIGNED, HANDLING, DONE or"
                    + " TAKEN_BACK.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 403, codes = "FORBIDDEN")
    public Uni<RestResponse<Listing<DeliveryView>>> list(
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"IN", "OUT"}))
                    @QueryParam("direction")
                    @Nullable
                    String direction,
            @QueryParam("state") @Nullable String state,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        return deliveries
                .list(callers.current(), Direction.of(direction), state, paging)
                .map(found -> Paged.response(uri, paging, found));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(operationId = "getDelivery", summary = "Một lượt gửi, ETag là phiên bản (one delivery)")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "DELIVERY_NOT_FOUND")
    public Uni<RestResponse<DeliveryView>> get(@RestPath UUID id) {
        return deliveries.get(callers.current(), id).map(Answer::ok);
    }
}
