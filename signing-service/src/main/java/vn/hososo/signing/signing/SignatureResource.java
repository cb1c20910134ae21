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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
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
    @Cancellable(false) // begun work is brought to an end, also when nobody waits for it any more
    @Operation(
            operationId = "sign",
            summary = "Ký số bản hiện hành (sign the current revision as leader or for the organ)",
            description =
                    "documentId: an outgoing document; with ORGAN also an annex in a file of its own, or a copy, by its own id.")
    @Refusal(status = 400, codes = "PIN_MISSING, INVALID_REQUEST, IDEMPOTENCY_KEY_MISSING")
    @Refusal(status = 403, codes = "FORBIDDEN, MANDATE_MISSING")
    @Refusal(status = 404, codes = "DOCUMENT_UNKNOWN, CREDENTIAL_NOT_FOUND")
    @Refusal(
            status = 409,
            codes =
                    "REVISION_NOT_CURRENT, ALREADY_SIGNED, LEADER_SIGNATURE_MISSING, NUMBER_MISSING, DOCUMENT_NOT_SIGNABLE, UNIT_ENDED, CREDENTIAL_MISSING, CREDENTIAL_SUSPENDED, CREDENTIAL_RETIRED, CREDENTIAL_PIN_LOCKED, KEY_ON_OWN_DEVICE, TOKEN_LOCKED, SIGNATURE_UNFINISHED, SIGNATURE_ABANDONED")
    @Refusal(
            status = 422,
            codes =
                    "PIN_WRONG, SIGNATURE_NOT_VALID, KEY_FILE_UNUSABLE, TOKEN_KEY_MISSING, CERTIFICATE_NOT_TRUSTED, CERTIFICATE_EXPIRED, CERTIFICATE_NOT_YET_VALID, CERTIFICATE_NOT_FOR_SIGNING, CERTIFICATE_KEY_WEAK, CERTIFICATE_REVOKED, PDF_UNREADABLE, PLACEMENT_OUTSIDE_PAGE")
    @Refusal(
            status = 503,
            codes =
                    "TIMESTAMP_UNAVAILABLE, CERTIFICATE_STATUS_UNKNOWN, TOKEN_UNAVAILABLE, PEER_UNAVAILABLE, OVERLOADED")
    @ResponseStatus(201)
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
    @Refusal(status = 403, codes = "FORBIDDEN")
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
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "SIGNATURE_NOT_FOUND")
    public Uni<SignatureView> get(@PathParam("id") UUID id) {
        return signatures.require(id, callers.current());
    }
}
