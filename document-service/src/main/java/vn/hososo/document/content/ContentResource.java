package vn.hososo.document.content;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;

@Path("/api/documents/contents")
@Tag(name = "contents", description = "Nội dung tệp (bytes)")
class ContentResource {
    private static final Logger LOG = Logger.getLogger(ContentResource.class);

    private final Contents contents;
    private final Callers callers;

    ContentResource(Contents contents, Callers callers) {
        this.contents = contents;
        this.callers = callers;
    }

    @GET
    @Path("/{revisionId}")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(operationId = "downloadContent", summary = "Tải đúng các byte của một phiên bản (the exact bytes)")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "206", description = "One range of bytes")
    @APIResponse(responseCode = "304", description = "Unchanged")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "CONTENT_NOT_FOUND")
    @Refusal(status = 416, codes = "RANGE_NOT_SATISFIABLE")
    public Uni<RestResponse<Object>> download(
            @RestPath UUID revisionId,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context RoutingContext request) {
        return contents.download(revisionId, callers.current())
                .map(file -> file.answer(range, ifNoneMatch, request.response()));
    }

    @GET
    @Path("/{revisionId}/print")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "printContent",
            summary = "Bản để xem và in, có dấu của hệ thống ở chân trang (a marked copy to view and print)",
            description = "Each page says that it came from the system, when and for whom. The stored bytes and their"
                    + " signatures are untouched; in this copy signatures are pictures.")
    @APIResponse(
            responseCode = "200",
            description = "The marked copy",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "CONTENT_NOT_FOUND")
    public Uni<RestResponse<java.nio.file.Path>> print(@RestPath UUID revisionId, @Context RoutingContext request) {
        return contents.print(revisionId, callers.current())
                .invoke(copy -> request.addEndHandler(sent -> discard(copy)))
                .map(copy -> printed(revisionId, copy));
    }

    private void discard(java.nio.file.Path copy) {
        contents.discard(copy)
                .subscribe()
                .with(gone -> {}, failure -> LOG.warnf("print copy not removed cause=%s", failure));
    }

    private static RestResponse<java.nio.file.Path> printed(UUID revisionId, java.nio.file.Path copy) {
        return RestResponse.ResponseBuilder.ok(copy)
                .header(HttpHeaders.CONTENT_TYPE, "application/pdf")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + revisionId + "-print.pdf\"")
                .build();
    }
}
