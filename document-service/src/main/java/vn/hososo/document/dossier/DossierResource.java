package vn.hososo.document.dossier;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Line;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.version.Answer;

@Path("/api/documents/dossiers")
@Tag(name = "dossiers", description = "Hồ sơ công việc (work dossiers)")
class DossierResource {
    private final Dossiers dossiers;
    private final Callers callers;

    DossierResource(Dossiers dossiers, Callers callers) {
        this.dossiers = dossiers;
        this.callers = callers;
    }

    @POST
    @RolesAllowed({Roles.OFFICER, Roles.CLERK, Roles.LEADER})
    @Operation(operationId = "openDossier", summary = "Mở hồ sơ (open a dossier)")
    @ResponseStatus(201)
    @Refusal(status = 400, codes = "INVALID_REQUEST, IDEMPOTENCY_KEY_MISSING")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "INCOMING_NOT_FOUND, UNIT_NOT_FOUND")
    @Refusal(status = 409, codes = "CATALOGUE_NOT_APPROVED, CATALOGUE_ENTRY_USED, UNIT_NOT_ACTIVE, RECORD_FROZEN")
    public Uni<RestResponse<DossierView>> open(
            @NotNull @Valid NewDossier dossier, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.required(by, "openDossier", key, dossier);
        return dossiers.open(by, once, dossier)
                .map(opened -> Answer.created(opened, "/api/documents/dossiers/" + opened.id()));
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.CLERK, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "listDossiers",
            summary = "Hồ sơ của đơn vị (the unit's dossiers)",
            description = "mine: opened by the caller; incomplete: open ones that lack something before they can be"
                    + " closed; catalogued: opened from the year's catalogue, or not; incomingId: opened from that"
                    + " incoming document; q: a part of title or code.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    public Uni<RestResponse<Listing<DossierSummary>>> list(
            @QueryParam("q") @Size(max = 200) @Line @Nullable String q,
            @QueryParam("state") @Nullable String state,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("mine") @Nullable Boolean mine,
            @QueryParam("incomplete") @Nullable Boolean incomplete,
            @QueryParam("catalogued") @Nullable Boolean catalogued,
            @QueryParam("incomingId") @Nullable UUID incomingId,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        Caller by = callers.current();
        DossierFilter filter = new DossierFilter()
                .sought(q)
                .state(state)
                .year(year)
                .mine(mine, by)
                .catalogued(catalogued)
                .openedFrom(incomingId)
                .incomplete(incomplete);
        return dossiers.list(by, filter, paging).map(found -> Paged.response(uri, paging, found));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICER, Roles.CLERK, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "getDossier",
            summary = "Một hồ sơ với các văn bản, ETag là phiên bản (one dossier with its documents)")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "DOSSIER_NOT_FOUND")
    public Uni<RestResponse<DossierView>> get(@RestPath UUID id) {
        return dossiers.get(callers.current(), id).map(Answer::ok);
    }

    @POST
    @Path("/{id}/documents")
    @RolesAllowed({Roles.OFFICER, Roles.CLERK, Roles.LEADER})
    @Operation(operationId = "addDossierDocument", summary = "Thêm văn bản vào hồ sơ (add a document)")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "DOSSIER_NOT_FOUND, INCOMING_NOT_FOUND, OUTGOING_NOT_FOUND")
    @Refusal(
            status = 409,
            codes = "DOCUMENT_ALREADY_IN_DOSSIER, DOSSIER_STATE_CONFLICT, OUTGOING_STATE_CONFLICT, RECORD_FROZEN")
    public Uni<RestResponse<DossierView>> add(
            @RestPath UUID id, @NotNull @Valid NewItem item, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.optional(by, "addDossierDocument:" + id, key, item);
        return dossiers.add(by, once, id, item).map(Answer::ok);
    }
}
