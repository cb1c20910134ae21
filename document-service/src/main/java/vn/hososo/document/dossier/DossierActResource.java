package vn.hososo.document.dossier;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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
import vn.hososo.kit.version.Answer;
import vn.hososo.kit.version.IfMatch;

/** The acts on a dossier; each needs the version that the client saw. */
@Path("/api/documents/dossiers/{id}")
@Tag(name = "dossiers")
@Refusal(status = 403, codes = "FORBIDDEN")
@Refusal(status = 404, codes = "DOSSIER_NOT_FOUND")
class DossierActResource {
    private final Closing closing;
    private final Upkeep upkeep;
    private final Callers callers;

    DossierActResource(Closing closing, Upkeep upkeep, Callers callers) {
        this.closing = closing;
        this.upkeep = upkeep;
        this.callers = callers;
    }

    @GET
    @Path("/missing")
    @RolesAllowed({Roles.OFFICER, Roles.CLERK, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "missingInDossier",
            summary = "Hồ sơ còn thiếu gì (what is missing before it can be closed)",
            description = "EMPTY; NO_RESULT_DOCUMENT: opened from an incoming document that needs action and without an"
                    + " issued document; UNSIGNED_ISSUE: issued without both valid signatures; UNISSUED_DRAFT.")
    public Uni<Listing<Gap>> missing(@RestPath UUID id) {
        return closing.missing(callers.current(), id);
    }

    @POST
    @Path("/closure")
    @RolesAllowed({Roles.OFFICER, Roles.CLERK, Roles.LEADER})
    @Operation(
            operationId = "closeDossier",
            summary = "Kết thúc hồ sơ (close a dossier)",
            description =
                    "Refused while something is missing; a leader may force it with a reason. Sets the final"
                            + " retention where it is given, the end of the work (default today) and the last day for the archive.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 409, codes = "DOSSIER_INCOMPLETE, DOSSIER_STATE_CONFLICT, UNIT_NOT_ACTIVE, RECORD_FROZEN")
    @Refusal(status = 412, codes = "STALE_VERSION")
    @Refusal(status = 428, codes = "IF_MATCH_MISSING")
    public Uni<RestResponse<DossierView>> close(
            @RestPath UUID id,
            @Valid @Nullable ClosureRequest request,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        ClosureRequest how = request == null ? ClosureRequest.PLAIN : request;
        IdempotencyKey once = IdempotencyKey.optional(by, "closeDossier:" + id, key, how);
        return closing.close(by, once, id, IfMatch.required(ifMatch), how).map(Answer::ok);
    }

    @POST
    @Path("/reopening")
    @RolesAllowed(Roles.LEADER)
    @Operation(operationId = "reopenDossier", summary = "Mở lại hồ sơ đã kết thúc (reopen a closed dossier)")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 409, codes = "DOSSIER_STATE_CONFLICT, UNIT_NOT_ACTIVE, RECORD_FROZEN")
    @Refusal(status = 412, codes = "STALE_VERSION")
    @Refusal(status = 428, codes = "IF_MATCH_MISSING")
    public Uni<RestResponse<DossierView>> reopen(
            @RestPath UUID id,
            @NotNull @Valid ActReason reason,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.optional(by, "reopenDossier:" + id, key, reason);
        return closing.reopen(by, once, id, IfMatch.required(ifMatch), reason).map(Answer::ok);
    }

    @POST
    @Path("/documents/{documentId}/removal")
    @RolesAllowed({Roles.OFFICER, Roles.CLERK, Roles.LEADER})
    @Operation(
            operationId = "removeDossierDocument",
            summary = "Rút văn bản khỏi hồ sơ (take a document out)",
            description = "Its ordinal is not given again; the gap and the reason stay visible in removals.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 404, codes = "DOSSIER_NOT_FOUND, DOCUMENT_NOT_IN_DOSSIER")
    @Refusal(status = 409, codes = "DOSSIER_STATE_CONFLICT, UNIT_NOT_ACTIVE, RECORD_FROZEN")
    @Refusal(status = 412, codes = "STALE_VERSION")
    @Refusal(status = 428, codes = "IF_MATCH_MISSING")
    public Uni<RestResponse<DossierView>> remove(
            @RestPath UUID id,
            @RestPath UUID documentId,
            @NotNull @Valid ActReason reason,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once =
                IdempotencyKey.optional(by, "removeDossierDocument:" + id + ":" + documentId, key, reason);
        return upkeep.remove(by, once, id, documentId, IfMatch.required(ifMatch), reason)
                .map(Answer::ok);
    }

    @PUT
    @RolesAllowed({Roles.OFFICER, Roles.CLERK, Roles.LEADER})
    @Operation(
            operationId = "describeDossier",
            summary = "Sửa thông tin hồ sơ theo Phụ lục VI (replace the fields of Annex VI)")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 409, codes = "DOSSIER_STATE_CONFLICT, UNIT_NOT_ACTIVE, RECORD_FROZEN")
    @Refusal(status = 412, codes = "STALE_VERSION")
    @Refusal(status = 428, codes = "IF_MATCH_MISSING")
    public Uni<RestResponse<DossierView>> describe(
            @RestPath UUID id,
            @NotNull @Valid DossierDetails details,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return upkeep.describe(callers.current(), id, IfMatch.required(ifMatch), details)
                .map(Answer::ok);
    }

    @PUT
    @Path("/rights")
    @RolesAllowed({Roles.OFFICER, Roles.CLERK, Roles.LEADER})
    @Operation(
            operationId = "grantDossier",
            summary = "Đặt quyền đọc và bổ sung hồ sơ (who may read and fill it)",
            description = "By a leader or the one who opened it. RESTRICTED leaves it to the named accounts and the"
                    + " leaders, and to the archivists once it is handed over.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 409, codes = "DOSSIER_STATE_CONFLICT, UNIT_NOT_ACTIVE, RECORD_FROZEN")
    @Refusal(status = 412, codes = "STALE_VERSION")
    @Refusal(status = 428, codes = "IF_MATCH_MISSING")
    public Uni<RestResponse<DossierView>> grant(
            @RestPath UUID id,
            @NotNull @Valid DossierRights rights,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return upkeep.grant(callers.current(), id, IfMatch.required(ifMatch), rights)
                .map(Answer::ok);
    }
}
