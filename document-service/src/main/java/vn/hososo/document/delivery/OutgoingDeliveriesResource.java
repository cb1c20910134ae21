package vn.hososo.document.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.paging.Listing;

/** The receivers of an outgoing document; a resource of its own, for deliveries come after outgoing documents. */
@Path("/api/documents/outgoing/{id}/deliveries")
@Tag(name = "outgoing")
class OutgoingDeliveriesResource {
    private final Deliveries deliveries;
    private final Callers callers;

    OutgoingDeliveriesResource(Deliveries deliveries, Callers callers) {
        this.deliveries = deliveries;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "listOutgoingDeliveries",
            summary = "Tình hình xử lý tại nơi nhận (what each receiver did with the document)")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "OUTGOING_NOT_FOUND")
    public Uni<Listing<DeliveryView>> list(@RestPath UUID id) {
        return deliveries.ofOutgoing(callers.current(), id).map(Listing::new);
    }
}
