package vn.hososo.document.handover;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
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

@Path("/api/documents/handovers")
@Tag(name = "handovers", description = "Nộp lưu hồ sơ (hand-over to the archive)")
class HandoverResource {
    private static final String PDF = "application/pdf";

    private final Handovers handovers;
    private final Callers callers;

    HandoverResource(Handovers handovers, Callers callers) {
        this.handovers = handovers;
        this.callers = callers;
    }

    @POST
    @RolesAllowed(Roles.ARCHIVIST)
    @Operation(
            operationId = "handOverDossiers",
            summary = "Nhận hồ sơ nộp lưu (take dossiers over into the archive)",
            description =
                    "All or none; only closed dossiers that are kept for 5 years or more. Afterwards they are sealed.")
    @ResponseStatus(201)
    @Refusal(status = 400, codes = "INVALID_REQUEST, IDEMPOTENCY_KEY_MISSING")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "DOSSIER_NOT_FOUND")
    @Refusal(status = 409, codes = "HANDOVER_REFUSED, UNIT_NOT_ACTIVE, RECORD_FROZEN")
    public Uni<RestResponse<HandoverView>> create(
            @NotNull @Valid NewHandover handover, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.required(by, "handOverDossiers", key, handover);
        return handovers.create(by, once, handover).map(HandoverResource::created);
    }

    @GET
    @RolesAllowed({Roles.ARCHIVIST, Roles.LEADER, Roles.CLERK, Roles.UNIT_ADMIN})
    @Operation(operationId = "listHandovers", summary = "Các lần giao nộp (hand-overs of the unit)")
    public Uni<RestResponse<Listing<HandoverView>>> list(
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        return handovers.list(callers.current(), paging).map(found -> Paged.response(uri, paging, found));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ARCHIVIST, Roles.LEADER, Roles.CLERK, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "getHandover",
            summary = "Biên bản và mục lục hồ sơ nộp lưu (minutes and list of a hand-over)")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "HANDOVER_NOT_FOUND")
    public Uni<HandoverView> get(@RestPath UUID id) {
        return handovers.get(callers.current(), id);
    }

    @GET
    @Path("/{id}/minutes")
    @Produces(PDF)
    @RolesAllowed({Roles.ARCHIVIST, Roles.LEADER, Roles.CLERK, Roles.UNIT_ADMIN})
    @Operation(operationId = "printHandover", summary = "Biên bản và mục lục dạng PDF (the same as PDF)")
    @APIResponse(
            responseCode = "200",
            description = "The minutes",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "HANDOVER_NOT_FOUND")
    public Uni<RestResponse<byte[]>> minutes(@RestPath UUID id) {
        return handovers.minutes(callers.current(), id).map(pdf -> printed(id, pdf));
    }

    private static RestResponse<byte[]> printed(UUID id, byte[] pdf) {
        return RestResponse.ResponseBuilder.ok(pdf)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".pdf\"")
                .build();
    }

    private static RestResponse<HandoverView> created(HandoverView handover) {
        return RestResponse.ResponseBuilder.<HandoverView>created(
                        URI.create("/api/documents/handovers/" + handover.id()))
                .entity(handover)
                .build();
    }
}
