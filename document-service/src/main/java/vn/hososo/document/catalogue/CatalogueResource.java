package vn.hososo.document.catalogue;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Rows;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.version.Answer;
import vn.hososo.kit.version.IfMatch;

@Path("/api/documents/catalogues")
@Tag(name = "catalogues", description = "Danh mục hồ sơ (the year's list of dossiers)")
class CatalogueResource {
    private static final String CSV = "text/csv";
    private static final String EXAMPLE = """
            notation,heading,title,retention,creator,note
            01.TCCB,I. Tổ chức cán bộ,Hồ sơ quy hoạch cán bộ,10 năm,Nguyễn Văn A,""";

    private final Catalogues catalogues;
    private final Rows rows;
    private final Callers callers;

    CatalogueResource(Catalogues catalogues, Rows rows, Callers callers) {
        this.catalogues = catalogues;
        this.rows = rows;
        this.callers = callers;
    }

    @POST
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER})
    @Operation(operationId = "createCatalogue", summary = "Lập danh mục hồ sơ của năm (write the year's catalogue)")
    @ResponseStatus(201)
    @Refusal(status = 400, codes = "INVALID_REQUEST, IDEMPOTENCY_KEY_MISSING")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 409, codes = "CATALOGUE_EXISTS, CATALOGUE_NOTATION_TAKEN, UNIT_NOT_ACTIVE")
    public Uni<RestResponse<CatalogueView>> create(
            @NotNull @Valid NewCatalogue catalogue, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.required(by, "createCatalogue", key, catalogue);
        return catalogues
                .create(by, once, catalogue)
                .map(created -> Answer.created(created, "/api/documents/catalogues/" + created.id()));
    }

    @GET
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(operationId = "listCatalogues", summary = "Danh mục hồ sơ của đơn vị (the unit's catalogues)")
    public Uni<RestResponse<Listing<CatalogueView>>> list(
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        return catalogues.list(callers.current(), year, paging).map(found -> Paged.response(uri, paging, found));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(operationId = "getCatalogue", summary = "Một danh mục, ETag là phiên bản (one catalogue)")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "CATALOGUE_NOT_FOUND")
    public Uni<RestResponse<CatalogueView>> get(@RestPath UUID id) {
        return catalogues.get(callers.current(), id).map(Answer::ok);
    }

    @PUT
    @Path("/{id}/entries")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER})
    @Operation(
            operationId = "replaceCatalogueEntries",
            summary = "Thay các mục của dự thảo (replace a draft's entries)")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "CATALOGUE_NOT_FOUND")
    @Refusal(status = 409, codes = "CATALOGUE_STATE_CONFLICT, CATALOGUE_NOTATION_TAKEN, UNIT_NOT_ACTIVE")
    @Refusal(status = 412, codes = "STALE_VERSION")
    @Refusal(status = 428, codes = "IF_MATCH_MISSING")
    public Uni<RestResponse<CatalogueView>> replace(
            @RestPath UUID id, @NotNull @Valid EntryList list, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return catalogues
                .replace(callers.current(), id, IfMatch.required(ifMatch), list.entries())
                .map(Answer::ok);
    }

    @PUT
    @Path("/{id}/entries")
    @Consumes(CSV)
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER})
    @Operation(operationId = "importCatalogueEntries", summary = "Nhập các mục từ CSV (the same from a CSV table)")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 404, codes = "CATALOGUE_NOT_FOUND")
    @Refusal(status = 409, codes = "CATALOGUE_STATE_CONFLICT, CATALOGUE_NOTATION_TAKEN, UNIT_NOT_ACTIVE")
    public Uni<RestResponse<CatalogueView>> replace(
            @RestPath UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = CSV,
                                            schema = @Schema(implementation = String.class),
                                            examples = @ExampleObject(name = "entries", value = EXAMPLE)))
                    String csv,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        IfMatch version = IfMatch.required(ifMatch);
        return catalogues
                .replace(callers.current(), id, version, rows.read(csv, NewEntry.class))
                .map(Answer::ok);
    }

    @POST
    @Path("/{id}/entries")
    @RolesAllowed(Roles.LEADER)
    @Operation(
            operationId = "addCatalogueEntries",
            summary = "Bổ sung mục vào danh mục đã duyệt (add entries to an approved catalogue)")
    @Refusal(status = 400, codes = "INVALID_REQUEST, IDEMPOTENCY_KEY_MISSING")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "CATALOGUE_NOT_FOUND")
    @Refusal(status = 409, codes = "CATALOGUE_NOT_APPROVED, CATALOGUE_NOTATION_TAKEN, UNIT_NOT_ACTIVE")
    @Refusal(status = 412, codes = "STALE_VERSION")
    @Refusal(status = 428, codes = "IF_MATCH_MISSING")
    public Uni<RestResponse<CatalogueView>> add(
            @RestPath UUID id,
            @NotNull @Valid LaterEntries later,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.required(by, "addCatalogueEntries:" + id, key, later);
        return catalogues.add(by, once, id, IfMatch.required(ifMatch), later).map(Answer::ok);
    }

    @POST
    @Path("/{id}/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.LEADER)
    @Operation(
            operationId = "approveCatalogue",
            summary = "Duyệt danh mục (approve: its entries are fixed from now on)")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "CATALOGUE_NOT_FOUND")
    @Refusal(status = 409, codes = "CATALOGUE_STATE_CONFLICT, CATALOGUE_EMPTY, UNIT_NOT_ACTIVE")
    @Refusal(status = 412, codes = "STALE_VERSION")
    @Refusal(status = 428, codes = "IF_MATCH_MISSING")
    public Uni<RestResponse<CatalogueView>> approve(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.optional(by, "approveCatalogue:" + id, key);
        return catalogues.approve(by, once, id, IfMatch.required(ifMatch)).map(Answer::ok);
    }
}
