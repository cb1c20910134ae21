package vn.hososo.document.incoming;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
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

@Path("/api/documents/incoming")
@Tag(name = "exclusions", description = "Loại trừ khỏi chỉ tiêu (exclusions from the ratios)")
class ExclusionResource {
    private final Exclusions exclusions;
    private final Callers callers;

    ExclusionResource(Exclusions exclusions, Callers callers) {
        this.exclusions = exclusions;
        this.callers = callers;
    }

    @POST
    @Path("/{id}/exclusion")
    @RolesAllowed(Roles.LEADER)
    @Operation(
            operationId = "proposeExclusion",
            summary = "Đề nghị loại trừ (propose an exclusion)",
            description = "By the unit's leader, with the ETag of the document.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "INCOMING_NOT_FOUND")
    @Refusal(status = 409, codes = "EXCLUSION_STATE_CONFLICT, INCOMING_STATE_CONFLICT, UNIT_NOT_ACTIVE, RECORD_FROZEN")
    @Refusal(status = 412, codes = "STALE_VERSION")
    @Refusal(status = 422, codes = "EXCLUSION_BASIS_UNKNOWN, IDEMPOTENCY_KEY_REUSED")
    @Refusal(status = 428, codes = "IF_MATCH_MISSING")
    public Uni<RestResponse<ExclusionView>> propose(
            @RestPath UUID id,
            @NotNull @Valid NewExclusion exclusion,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.optional(by, "proposeExclusion:" + id, key, exclusion);
        return exclusions
                .propose(by, once, id, IfMatch.required(ifMatch), exclusion)
                .map(Answer::ok);
    }

    @POST
    @Path("/{id}/exclusion/decision")
    @RolesAllowed(Roles.DISTRICT_OFFICE)
    @Operation(
            operationId = "decideExclusion",
            summary = "Quyết định đề nghị loại trừ (decide on an exclusion)",
            description = "By the district office of a unit above, with the ETag of the exclusion.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "INCOMING_NOT_FOUND, EXCLUSION_NOT_FOUND")
    @Refusal(status = 409, codes = "EXCLUSION_STATE_CONFLICT, UNIT_NOT_ACTIVE, RECORD_FROZEN")
    @Refusal(status = 412, codes = "STALE_VERSION")
    @Refusal(status = 422, codes = "IDEMPOTENCY_KEY_REUSED")
    @Refusal(status = 428, codes = "IF_MATCH_MISSING")
    public Uni<RestResponse<ExclusionView>> decide(
            @RestPath UUID id,
            @NotNull @Valid ExclusionDecision decision,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.optional(by, "decideExclusion:" + id, key, decision);
        return exclusions
                .decide(by, once, id, IfMatch.required(ifMatch), decision)
                .map(Answer::ok);
    }

    @POST
    @Path("/{id}/exclusion/readmission")
    @RolesAllowed(Roles.DISTRICT_OFFICE)
    @Operation(
            operationId = "readmitExcluded",
            summary = "Tính trở lại (count an excluded document again)",
            description = "By the district office of a unit above, with the ETag of the exclusion.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "INCOMING_NOT_FOUND, EXCLUSION_NOT_FOUND")
    @Refusal(status = 409, codes = "EXCLUSION_STATE_CONFLICT, UNIT_NOT_ACTIVE, RECORD_FROZEN")
    @Refusal(status = 412, codes = "STALE_VERSION")
    @Refusal(status = 422, codes = "IDEMPOTENCY_KEY_REUSED")
    @Refusal(status = 428, codes = "IF_MATCH_MISSING")
    public Uni<RestResponse<ExclusionView>> readmit(
            @RestPath UUID id,
            @NotNull @Valid Reason reason,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.optional(by, "readmitExcluded:" + id, key, reason);
        return exclusions
                .readmit(by, once, id, IfMatch.required(ifMatch), reason)
                .map(Answer::ok);
    }

    @GET
    @Path("/{id}/exclusion")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN, Roles.DISTRICT_OFFICE})
    @Operation(operationId = "getExclusion", summary = "Đề nghị loại trừ của một văn bản (a document's exclusion)")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "INCOMING_NOT_FOUND, EXCLUSION_NOT_FOUND")
    public Uni<RestResponse<ExclusionView>> get(@RestPath UUID id) {
        return exclusions.get(callers.current(), id).map(Answer::ok);
    }

    @GET
    @Path("/exclusions")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN, Roles.DISTRICT_OFFICE})
    @Operation(
            operationId = "listExclusions",
            summary = "Các đề nghị loại trừ (exclusions)",
            description = "Of the own unit's documents; for the district office also of those of the units below it.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    public Uni<RestResponse<Listing<ExclusionView>>> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        return exclusions.list(callers.current(), state, paging).map(found -> Paged.response(uri, paging, found));
    }

    @GET
    @Path("/exclusion-bases")
    @RolesAllowed("**")
    @Operation(operationId = "listExclusionBases", summary = "Căn cứ loại trừ đang có hiệu lực (bases in force today)")
    public Uni<Listing<ExclusionBasis>> bases() {
        return exclusions.bases().map(Listing::new);
    }
}
