package vn.hososo.document.trace;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.id.Ids;

/**
 * Notes who saw, downloaded, printed or was refused what, when the answer is known. Acts are not noted here: they write
 * their entry themselves, in their own transaction. A request without a valid token has nobody to be noted.
 */
class AccessFilter {
    private static final String API = "api/documents/";
    private static final int UNAUTHENTICATED = 401;

    private final Accesses accesses;
    private final Callers callers;
    private final Origins origins;
    private final SecurityIdentity identity;
    private final Clock clock;

    AccessFilter(Accesses accesses, Callers callers, Origins origins, SecurityIdentity identity, Clock clock) {
        this.accesses = accesses;
        this.callers = callers;
        this.origins = origins;
        this.identity = identity;
        this.clock = clock;
    }

    @ServerResponseFilter
    void note(ContainerRequestContext request, ContainerResponseContext answer, @Nullable ResourceInfo resource) {
        UriInfo uri = request.getUriInfo();
        String path = uri.getPath().replaceFirst("^/+", "");
        if (!path.startsWith(API)) {
            return;
        }
        String operation = operation(request, resource);
        // where no operation was reached, the path's parts have no names yet
        Optional<UUID> thing = resource == null ? Optional.empty() : thing(uri);
        kind(request, answer, operation, thing.isPresent())
                .filter(kind -> identity.getPrincipal() instanceof JsonWebToken)
                .ifPresent(kind -> accesses.note(new Access(
                        Ids.next(),
                        kind,
                        callers.current(),
                        origins.current(),
                        path.substring(API.length()).split("/", 2)[0],
                        thing.orElse(null),
                        operation,
                        answer.getStatus(),
                        clock.instant())));
    }

    /** Where nobody was recognised (401) the identity must not even be asked for. */
    private static Optional<Access.Kind> kind(
            ContainerRequestContext request, ContainerResponseContext answer, String operation, boolean ofOne) {
        int status = answer.getStatus();
        if (status >= 500 || status == UNAUTHENTICATED) {
            return Optional.empty();
        }
        if (status >= 400) {
            return Optional.of(Access.Kind.REFUSED);
        }
        return request.getMethod().equals(HttpMethod.GET)
                ? Optional.of(read(answer, operation, ofOne))
                : Optional.empty();
    }

    private static Access.Kind read(ContainerResponseContext answer, String operation, boolean ofOne) {
        if (operation.startsWith("print")) {
            return Access.Kind.PRINTED;
        }
        if (Stream.of("download", "export").anyMatch(operation::startsWith) || isFile(answer.getMediaType())) {
            return Access.Kind.DOWNLOADED;
        }
        return ofOne ? Access.Kind.VIEWED : Access.Kind.LISTED;
    }

    private static boolean isFile(@Nullable MediaType type) {
        return type != null && !type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }

    /** The operation's id in the API description; the method alone where no operation was reached. */
    private static String operation(ContainerRequestContext request, @Nullable ResourceInfo resource) {
        Method method = resource == null ? null : resource.getResourceMethod();
        Operation described = method == null ? null : method.getAnnotation(Operation.class);
        return described == null ? request.getMethod() : described.operationId();
    }

    private static Optional<UUID> thing(UriInfo uri) {
        return Stream.of("id", "revisionId")
                .map(uri.getPathParameters()::getFirst)
                .filter(value -> value != null)
                .findFirst()
                .flatMap(AccessFilter::uuid);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
