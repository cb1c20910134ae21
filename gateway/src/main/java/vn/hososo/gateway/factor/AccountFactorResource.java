package vn.hososo.gateway.factor;

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

@Path("/api/identity/accounts/{id}/factor")
@Tag(name = "identity", description = "Tài khoản và đăng nhập (accounts and sign-in)")
class AccountFactorResource {
    private final Factors factors;
    private final Callers callers;

    AccountFactorResource(Factors factors, Callers callers) {
        this.factors = factors;
        this.callers = callers;
    }

    @DELETE
    @RolesAllowed({Roles.SYSTEM_ADMIN, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "resetAccountFactor",
            summary = "Bỏ xác thực hai lớp của người đã mất thiết bị (remove the factor of who has lost it)")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "ACCOUNT_NOT_FOUND, FACTOR_NOT_FOUND")
    @Refusal(status = 409, codes = "OWN_ACCOUNT")
    public Uni<Void> reset(@PathParam("id") UUID id) {
        return factors.reset(callers.current(), id);
    }
}
