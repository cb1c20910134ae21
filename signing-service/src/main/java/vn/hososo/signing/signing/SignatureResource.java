package vn.hososo.signing.signing;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;

@Path("/api/signing/signatures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "signatures")
class SignatureResource {

    /** Any signed-in user; which unit, the use case checks. */
    private static final String SIGNED_IN = "**";

    private final Signatures signatures;
    private final Callers callers;

    @Inject
    SignatureResource(Signatures signatures, Callers callers) {
        this.signatures = signatures;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.LEADER, Roles.CLERK})
    @Operation(
            operationId = "sign",
            summary = "Ký số bản hiện hành (sign the current revision as leader or for the organ)")
    @APIResponse(responseCode = "201", description = "Signed, verified, time-stamped and stored as a new revision")
    @APIResponse(responseCode = "400", description = "PIN_MISSING, INVALID_REQUEST, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "403", description = "FORBIDDEN, MANDATE_MISSING")
    @APIResponse(responseCode = "404", description = "DOCUMENT_UNKNOWN, CREDENTIAL_NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description =
                    "REVISION_NOT_CURRENT, ALREADY_SIGNED, LEADER_SIGNATURE_MISSING, NUMBER_MISSING, DOCUMENT_NOT_SIGNABLE, "
                            + "UNIT_ENDED, CREDENTIAL_MISSING, SIGNATURE_UNFINISHED, SIGNATURE_ABANDONED")
    @APIResponse(
            responseCode = "422",
            description = "PIN_WRONG, SIGNATURE_NOT_VALID, KEY_FILE_UNUSABLE, PDF_UNREADABLE")
    @APIResponse(responseCode = "503", description = "TIMESTAMP_UNAVAILABLE, PEER_UNAVAILABLE, OVERLOADED")
    public Uni<RestResponse<SignatureView>> sign(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @NotNull @Valid NewSignature asked) {
        var caller = callers.current();
        return signatures
                .sign(IdempotencyKey.required(caller, "sign", idempotencyKey, asked.withoutPin()), asked, caller)
                .map(view -> RestResponse.status(RestResponse.Status.CREATED, view));
    }

    @GET
    @RolesAllowed(SIGNED_IN)
    @Operation(
            operationId = "listSignatures",
            summary = "Các chữ ký của văn bản (signatures of a document of one's unit)")
    @APIResponse(responseCode = "200", description = "One page, in the order they were made")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    public Uni<RestResponse<Listing<SignatureView>>> list(
            @QueryParam("documentId") @NotNull UUID documentId,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var caller = callers.current();
        var paging = Paging.of(page, size);
        return signatures
                .count(documentId)
                .chain(total -> signatures
                        .of(documentId, caller, paging)
                        .map(items -> Paged.response(uri, paging, total, items)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(SIGNED_IN)
    @Operation(operationId = "getSignature", summary = "Một chữ ký (one signature of one's unit)")
    @APIResponse(responseCode = "200", description = "The signature")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "SIGNATURE_NOT_FOUND")
    public Uni<SignatureView> get(@PathParam("id") UUID id) {
        return signatures.require(id, callers.current());
    }
}
