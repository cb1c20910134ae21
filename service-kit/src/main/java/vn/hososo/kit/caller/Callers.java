package vn.hososo.kit.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** Reads the {@link Caller} from the verified token of the current request. */
@ApplicationScoped
public class Callers {
    private final SecurityIdentity identity;

    Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The person behind the request; a problem 401 when there is no token. */
    public Caller current() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new ProblemException(
                    CommonProblem.UNAUTHENTICATED,
                    new Text("Yêu cầu chưa được xác thực.", "The request is not authenticated."));
        }
        String upn = token.claim("upn").map(Object::toString).orElse(token.getSubject());
        String name = token.claim("name").map(Object::toString).orElse(upn);
        return new Caller(token.getSubject(), upn, name, unit(token), identity.getRoles());
    }

    private static @Nullable UUID unit(JsonWebToken token) {
        return token.claim("unit").map(Object::toString).map(UUID::fromString).orElse(null);
    }
}
