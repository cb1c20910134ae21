package vn.hososo.gateway.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

@Path("/problems")
class ProblemPageResource {
    private final ProblemPages pages;

    ProblemPageResource(ProblemPages pages) {
        this.pages = pages;
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public Uni<String> get(@RestPath String slug) {
        return pages.html(slug);
    }
}
