package vn.hososo.document.unit;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Roles;

/** Which unit a key names, for the gateway: a site's own sign-on knows units by their keys. */
@Path("/internal/units")
@Tag(name = "internal", description = "Giữa các dịch vụ (between services)")
class PeerUnitResource {
    private final Units units;

    PeerUnitResource(Units units) {
        this.units = units;
    }

    /** A unit, by its key, which it keeps for ever. */
    record KeyedUnit(UUID id, String key) {}

    @GET
    @Path("/{key}")
    @RolesAllowed(Roles.SERVICE)
    @Operation(operationId = "findUnitByKey", summary = "The unit with a key, for a peer")
    @Refusal(status = 404, codes = "UNIT_NOT_FOUND")
    public Uni<KeyedUnit> byKey(@RestPath String key) {
        return units.withKey(key).map(organ -> new KeyedUnit(organ.id(), organ.key()));
    }
}
