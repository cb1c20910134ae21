package vn.hososo.document.content;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;

@Path("/api/documents/contents")
@Tag(name = "contents", description = "Nội dung tệp (bytes)")
class ContentResource {
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
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "CONTENT_NOT_FOUND")
    @APIResponse(responseCode = "416", description = "The range cannot be satisfied")
    public Uni<RestResponse<Object>> download(
            @RestPath UUID revisionId,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return contents.download(revisionId, callers.current()).map(file -> file.answer(range, ifNoneMatch));
    }
}
