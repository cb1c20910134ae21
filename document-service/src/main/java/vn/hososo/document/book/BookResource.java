package vn.hososo.document.book;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;

/** The printed registers. */
@Path("/api/documents/registers/books")
@Tag(name = "registers")
class BookResource {
    private final Books books;
    private final Callers callers;

    BookResource(Books books, Callers callers) {
        this.books = books;
        this.callers = callers;
    }

    @GET
    @Path("/{book}")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "printBook",
            summary = "In sổ văn bản đến, văn bản đi, theo dõi giải quyết (print a register, Annex IV)",
            description =
                    "INCOMING by the day of arrival, OUTGOING by the day of the number, FOLLOW_UP the arrived that"
                            + " need action; of the own unit or of a predecessor (unitId). PDF unless format or Accept says XLSX.")
    @APIResponse(
            responseCode = "200",
            description = "The book",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 406, codes = "NOT_ACCEPTABLE")
    @Refusal(status = 503, codes = "OVERLOADED")
    public Uni<RestResponse<byte[]>> print(
            @RestPath Book book,
            @Parameter(example = "2025-Q1") @QueryParam("period") @Nullable String period,
            @QueryParam("format") @Nullable String format,
            @QueryParam("unitId") @Nullable UUID unitId,
            @HeaderParam("Accept") @Nullable String accept) {
        Period days = Period.parse(period);
        BookFormat how = BookFormat.of(format, accept);
        return books.print(callers.current(), unitId, book, days, how)
                .map(bytes -> file(bytes, how, book.fileName(days, how)));
    }

    private static RestResponse<byte[]> file(byte[] bytes, BookFormat how, String name) {
        return RestResponse.ResponseBuilder.ok(bytes)
                .header(HttpHeaders.CONTENT_TYPE, how.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
