package vn.hososo.document.outgoing;

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

/** Review before the signature. */
@Path("/api/documents/outgoing/{id}/reviews")
@Tag(name = "outgoing")
@Refusal(status = 403, codes = "FORBIDDEN")
@Refusal(status = 404, codes = "OUTGOING_NOT_FOUND")
class ReviewResource {
    private final Reviews reviews;
    private final Callers callers;

    ReviewResource(Reviews reviews, Callers callers) {
        this.reviews = reviews;
        this.callers = callers;
    }

    @POST
    @RolesAllowed({Roles.OFFICER, Roles.LEADER})
    @Operation(
            operationId = "reviewOutgoing",
            summary = "Ý kiến xem xét: đồng ý hoặc trả lại (review: approve or return)",
            description = "Only by the reviewer who is asked now.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 409, codes = "OUTGOING_STATE_CONFLICT, RECORD_FROZEN")
    @Refusal(status = 412, codes = "STALE_VERSION")
    @Refusal(status = 428, codes = "IF_MATCH_MISSING")
    public Uni<RestResponse<OutgoingView>> decide(
            @RestPath UUID id,
            @NotNull @Valid ReviewDecision decision,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.optional(by, "reviewOutgoing:" + id, key, decision);
        return reviews.decide(by, once, id, IfMatch.required(ifMatch), decision).map(Answer::ok);
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.CLERK, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(operationId = "listOutgoingReviews", summary = "Các ý kiến xem xét (reviews, with comments)")
    public Uni<RestResponse<Listing<ReviewView>>> list(
            @RestPath UUID id,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        return reviews.list(callers.current(), id, paging).map(found -> Paged.response(uri, paging, found));
    }
}
