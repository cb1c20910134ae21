package vn.hososo.gateway.factor;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;

@Path("/api/identity/me/factor")
@Tag(name = "identity", description = "Tài khoản và đăng nhập (accounts and sign-in)")
class OwnFactorResource {
    private final Factors factors;
    private final Callers callers;

    OwnFactorResource(Factors factors, Callers callers) {
        this.factors = factors;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "getOwnFactor", summary = "Xác thực hai lớp của mình (the own second factor)")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    public Uni<FactorView> own() {
        return factors.of(callers.current());
    }

    @POST
    @Path("/confirmation")
    @RolesAllowed("**")
    @Operation(operationId = "confirmOwnFactor", summary = "Xác nhận bằng mã đầu tiên (confirm by the first code)")
    @Refusal(status = 401, codes = "UNAUTHENTICATED, ACCOUNT_LOCKED")
    @Refusal(status = 404, codes = "FACTOR_NOT_FOUND")
    public Uni<FactorView> confirm(@NotNull @Valid FactorCode code) {
        return factors.confirm(callers.current(), code.code());
    }

    @POST
    @Path("/recovery-codes")
    @RolesAllowed("**")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            operationId = "renewOwnRecoveryCodes",
            summary = "Mã khôi phục mới thay các mã cũ (new recovery codes in place of the old)")
    @Refusal(status = 401, codes = "UNAUTHENTICATED, ACCOUNT_LOCKED")
    @Refusal(status = 404, codes = "FACTOR_NOT_FOUND")
    public Uni<RecoveryCodesView> renewRecoveryCodes(@NotNull @Valid FactorCode code) {
        return factors.renewRecoveryCodes(callers.current(), code.code()).map(RecoveryCodesView::new);
    }

    @POST
    @Path("/removal")
    @RolesAllowed("**")
    @Operation(operationId = "removeOwnFactor", summary = "Bỏ xác thực hai lớp (remove the second factor)")
    @Refusal(status = 401, codes = "UNAUTHENTICATED, ACCOUNT_LOCKED")
    @Refusal(status = 404, codes = "FACTOR_NOT_FOUND")
    public Uni<Void> remove(@NotNull @Valid FactorCode code) {
        return factors.remove(callers.current(), code.code());
    }
}
