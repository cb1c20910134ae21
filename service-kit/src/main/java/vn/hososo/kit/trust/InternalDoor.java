package vn.hososo.kit.trust;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** Lets only those services through to {@code /internal} that an arrow names. */
class InternalDoor {
    private static final String INTERNAL = "/internal/";
    private static final String SERVICE = "service:";

    private final SecurityIdentity identity;
    private final Arrows arrows;

    InternalDoor(SecurityIdentity identity, Arrows arrows) {
        this.identity = identity;
        this.arrows = arrows;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        String path = "/" + request.getUriInfo().getPath().replaceFirst("^/+", "");
        if (path.startsWith(INTERNAL) && !identity.isAnonymous() && !mayCall(path)) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    new Text(
                            "Đường dẫn nội bộ này không dành cho bên gọi.",
                            "This internal path is not for the caller."));
        }
    }

    private boolean mayCall(String path) {
        String name = identity.getPrincipal().getName();
        return identity.hasRole(Roles.SERVICE)
                && name.startsWith(SERVICE)
                && arrows.allow(name.substring(SERVICE.length()), path);
    }
}
