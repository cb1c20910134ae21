package vn.hososo.metrics.deadletter;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;

/**
 * The records that could not be read. A decision is possible once: no version has to be matched, and repeating a request does
 * nothing twice.
 */
@Path("/api/metrics/dead-letters")
@Tag(name = "operation")
@Produces(MediaType.APPLICATION_JSON)
@Refusal(status = 401, codes = "UNAUTHENTICATED")
@Refusal(status = 403, codes = "FORBIDDEN")
class DeadLetterResource {

    private final DeadLetterDecisions decisions;
    private final Callers callers;

    DeadLetterResource(DeadLetterDecisions decisions, Callers callers) {
        this.decisions = decisions;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Roles.DISTRICT_OFFICE, Roles.SYSTEM_ADMIN})
    @Operation(
            operationId = "listDeadLetters",
            summary = "Bản ghi không đọc được / Records that could not be read, the latest first")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    public Uni<RestResponse<Listing<DeadLetterView>>> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var paging = Paging.of(page, size);
        return decisions
                .page(callers.current(), DeadLetterState.asked(state), topic, paging)
                .map(found -> Paged.response(
                        uri,
                        paging,
                        found.total(),
                        found.items().stream().map(DeadLetterView::of).toList()));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed({Roles.DISTRICT_OFFICE, Roles.SYSTEM_ADMIN})
    @Operation(
            operationId = "putBackDeadLetter",
            summary = "Trả bản ghi về chủ đề / Put a record back",
            description = "It is appended to its topic again under the same event id, and is known from then on.")
    @Refusal(status = 404, codes = "DEAD_LETTER_NOT_FOUND")
    @Refusal(status = 409, codes = "DEAD_LETTER_DECIDED, DEAD_LETTER_LOST")
    @Refusal(status = 503, codes = "OVERLOADED")
    public Uni<DeadLetterView> putBack(@PathParam("id") UUID id) {
        return decisions.putBack(callers.current(), id).map(DeadLetterView::of);
    }

    @POST
    @Path("/returns")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DISTRICT_OFFICE, Roles.SYSTEM_ADMIN})
    @Operation(
            operationId = "putBackDeadLetters",
            summary = "Trả các bản ghi về chủ đề / Put records back, at most 100 at once",
            description = "Oldest first. Repeat it with last as after until nothing is left.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 503, codes = "OVERLOADED")
    public Uni<Returned> putBackAll(@NotNull @Valid NewReturns wanted) {
        return decisions.putBackAll(callers.current(), wanted);
    }

    @POST
    @Path("/{id}/dismissal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DISTRICT_OFFICE, Roles.SYSTEM_ADMIN})
    @Operation(operationId = "dismissDeadLetter", summary = "Bỏ qua bản ghi / Dismiss a record, with the reason")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 404, codes = "DEAD_LETTER_NOT_FOUND")
    @Refusal(status = 409, codes = "DEAD_LETTER_DECIDED")
    public Uni<DeadLetterView> dismiss(@PathParam("id") UUID id, @NotNull @Valid Dismissal dismissal) {
        return decisions.dismiss(callers.current(), id, dismissal.reason()).map(DeadLetterView::of);
    }
}
