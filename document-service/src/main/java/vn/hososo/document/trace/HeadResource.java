package vn.hososo.document.trace;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.paging.Listing;

@Path("/api/documents/trace/heads")
@Tag(name = "trace", description = "Nhật ký (the trace)")
class HeadResource {
    private final Heads heads;

    HeadResource(Heads heads) {
        this.heads = heads;
    }

    @POST
    @RolesAllowed(Roles.SYSTEM_ADMIN)
    @Operation(
            operationId = "sealTraceHeads",
            summary = "Ký và công bố đầu các chuỗi nhật ký ngay (sign and publish the heads of the chains now)",
            description = "Repeating it is harmless: only chains that have grown get a new head.")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN")
    public Uni<Listing<Head>> seal() {
        return heads.seal().map(Listing::new);
    }
}
