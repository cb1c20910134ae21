package vn.hososo.gateway.api;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/openapi")
class ApiResource {
    private static final String YAML = "application/yaml";

    private final ApiDescription api;

    ApiResource(ApiDescription api) {
        this.api = api;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Uni<RestResponse<String>> get(
            @QueryParam("format") @Nullable String format, @HeaderParam("Accept") @Nullable String accept) {
        boolean json = format == null
                ? accept != null && accept.contains(MediaType.APPLICATION_JSON)
                : format.equalsIgnoreCase("json");
        return Uni.createFrom()
                .item(RestResponse.ResponseBuilder.ok(
                                json ? api.json() : api.yaml(),
                                (json ? MediaType.APPLICATION_JSON : YAML) + ";charset=UTF-8")
                        .header("Vary", "Accept")
                        .build());
    }
}
