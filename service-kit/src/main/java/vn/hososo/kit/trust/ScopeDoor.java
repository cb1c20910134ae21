package vn.hososo.kit.trust;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.hososo.kit.caller.Scopes;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** Holds a token to its scopes in every service, so that the gateway is not the only one who does. */
class ScopeDoor {
    private final SecurityIdentity identity;

    ScopeDoor(SecurityIdentity identity) {
        this.identity = identity;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.containsClaim(Scopes.CLAIM)
                && !allows(token, request)) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    new Text("Phạm vi của token không cho phép việc này.", "The token's scopes do not allow this."));
        }
    }

    private static boolean allows(JsonWebToken token, ContainerRequestContext request) {
        String path = "/" + request.getUriInfo().getPath().replaceFirst("^/+", "");
        return Scopes.ofClaim(String.valueOf(token.<Object>getClaim(Scopes.CLAIM)))
                .allow(request.getMethod(), path);
    }
}
