package vn.hososo.gateway.identity;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;

@Path("/api/identity/accounts/{id}/sign-ins")
@Tag(name = "identity", description = "Tài khoản và đăng nhập (accounts and sign-in)")
class AccountSignInsResource {
    private final Identity identity;
    private final Callers callers;

    AccountSignInsResource(Identity identity, Callers callers) {
        this.identity = identity;
        this.callers = callers;
    }

    @DELETE
    @RolesAllowed({Roles.SYSTEM_ADMIN, Roles.UNIT_ADMIN})
    @Operation(operationId = "signAccountOut", summary = "Kết thúc mọi phiên của tài khoản (end every sign-in)")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "ACCOUNT_NOT_FOUND")
    public Uni<Void> signOut(@PathParam("id") UUID id) {
        return identity.signOut(callers.current(), id);
    }
}
