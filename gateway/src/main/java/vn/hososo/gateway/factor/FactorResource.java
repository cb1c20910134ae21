package vn.hososo.gateway.factor;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import vn.hososo.gateway.identity.Credentials;
import vn.hososo.kit.api.Refusal;

@Path("/api/identity/factors")
@Tag(name = "identity", description = "Tài khoản và đăng nhập (accounts and sign-in)")
class FactorResource {
    private final Factors factors;

    FactorResource(Factors factors) {
        this.factors = factors;
    }

    @POST
    @PermitAll
    @ResponseStatus(201)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            operationId = "enrolFactor",
            summary = "Đăng ký xác thực hai lớp, cũng trước khi đăng nhập được (set up a second factor)",
            description =
                    "Có hiệu lực từ mã đúng đầu tiên, khi đăng nhập hoặc khi xác nhận (in use from the first right"
                            + " code on, in a sign-in or a confirmation).")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "WRONG_CREDENTIALS, ACCOUNT_LOCKED, ACCOUNT_INACTIVE")
    @Refusal(status = 409, codes = "FACTOR_EXISTS")
    public Uni<Enrolment> enrol(@NotNull @Valid FactorOwner owner) {
        return factors.enrol(new Credentials(owner.username(), owner.password()));
    }
}
