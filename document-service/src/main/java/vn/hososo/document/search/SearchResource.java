package vn.hososo.document.search;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.DocumentKind;
import vn.hososo.document.text.Line;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;

@Path("/api/documents/search")
@Tag(name = "search", description = "Tìm kiếm (search)")
class SearchResource {
    private final Search search;
    private final Callers callers;

    SearchResource(Search search, Callers callers) {
        this.search = search;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "search",
            summary = "Tìm văn bản và hồ sơ theo mọi trường và nội dung (find documents and dossiers)",
            description = "Words are found with and without diacritics, in either spelling (hoà, hòa), composed or not,"
                    + " in any field and in the content of the file; in quotation marks they must stand together. A part"
                    + " of a word is found in number, symbol and title. Only what the caller's unit may read is found.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 403, codes = "FORBIDDEN")
    public Uni<RestResponse<Listing<Hit>>> find(
            @QueryParam("q") @Parameter(example = "báo cáo kết quả") @Size(max = 200) @Line @Nullable String q,
            @QueryParam("kind") @Schema(implementation = FoundKind.class) @Nullable String kind,
            @QueryParam("state") @Size(max = 20) @Line @Nullable String state,
            @QueryParam("documentKind") @Schema(implementation = DocumentKind.class) @Nullable String documentKind,
            @QueryParam("from") @Schema(format = "date") @Nullable String from,
            @QueryParam("to") @Schema(format = "date") @Nullable String to,
            @QueryParam("unitId") @Schema(format = "uuid") @Nullable String unitId,
            @QueryParam("sort") @Schema(implementation = Order.class) @Nullable String sort,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        Filters filters = new Filters(
                q,
                QueryField.one("kind", kind, FoundKind.class),
                state,
                QueryField.one("documentKind", documentKind, DocumentKind.class),
                QueryField.day("from", from),
                QueryField.day("to", to),
                QueryField.id("unitId", unitId),
                QueryField.one("sort", sort, Order.class));
        return search.find(callers.current(), filters, paging).map(found -> Paged.response(uri, paging, found));
    }
}
