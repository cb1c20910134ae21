package vn.hososo.signing.credential;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;

/** For a token of which no credential is registered yet; otherwise its credential is where wrong PINs are forgiven. */
@Path("/api/signing/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "credentials")
class TokenResource {

    private final CredentialRegister register;
    private final Callers callers;

    @Inject
    TokenResource(CredentialRegister register, Callers callers) {
        this.register = register;
        this.callers = callers;
    }

    @POST
    @Path("/{name}/pin-unlocking")
    @RolesAllowed(Roles.SYSTEM_ADMIN)
    @Operation(operationId = "unlockTokenPin", summary = "Cho nhập lại mã PIN của thiết bị (let PINs be tried again)")
    @Refusal(status = 422, codes = "TOKEN_UNKNOWN")
    @ResponseStatus(204)
    public Uni<Void> unlock(@PathParam("name") String name) {
        return register.unlockToken(callers.current(), name);
    }
}
