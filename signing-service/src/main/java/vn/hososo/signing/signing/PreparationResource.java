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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
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

@Path(PreparationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "preparations")
class PreparationResource {

    static final String PATH = "/api/signing/preparations";

    private final Preparations preparations;
    private final Callers callers;

    @Inject
    PreparationResource(Preparations preparations, Callers callers) {
        this.preparations = preparations;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.LEADER, Roles.CLERK})
    @Operation(
            operationId = "prepareSignature",
            summary =
                    "Chuẩn bị ký trên thiết bị của người ký (what the signer's own device is to sign, with a deadline)")
    @Refusal(status = 400, codes = "INVALID_REQUEST, IDEMPOTENCY_KEY_MISSING")
    @Refusal(status = 403, codes = "FORBIDDEN, MANDATE_MISSING")
    @Refusal(status = 404, codes = "DOCUMENT_UNKNOWN, CREDENTIAL_NOT_FOUND")
    @Refusal(
            status = 409,
            codes =
                    "REVISION_NOT_CURRENT, ALREADY_SIGNED, LEADER_SIGNATURE_MISSING, NUMBER_MISSING, DOCUMENT_NOT_SIGNABLE, UNIT_ENDED, CREDENTIAL_MISSING, CREDENTIAL_SUSPENDED, CREDENTIAL_RETIRED, KEY_AT_SERVICE")
    @Refusal(
            status = 422,
            codes =
                    "SIGNATURE_NOT_VALID, CERTIFICATE_NOT_TRUSTED, CERTIFICATE_EXPIRED, CERTIFICATE_NOT_YET_VALID, CERTIFICATE_NOT_FOR_SIGNING, CERTIFICATE_KEY_WEAK, CERTIFICATE_REVOKED, PDF_UNREADABLE, PLACEMENT_OUTSIDE_PAGE")
    @Refusal(status = 503, codes = "CERTIFICATE_STATUS_UNKNOWN, PEER_UNAVAILABLE, OVERLOADED")
    @ResponseStatus(201)
    public Uni<RestResponse<PreparationView>> prepare(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @NotNull @Valid NewPreparation asked) {
        var caller = callers.current();
        return preparations
                .prepare(IdempotencyKey.required(caller, "prepare", idempotencyKey, asked), asked, caller)
                .map(view -> RestResponse.ResponseBuilder.<PreparationView>created(URI.create(PATH + "/" + view.id()))
                        .entity(view)
                        .build());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.LEADER, Roles.CLERK})
    @Operation(operationId = "getPreparation", summary = "Một lần chuẩn bị ký của mình (a preparation of one's own)")
    @Refusal(status = 404, codes = "PREPARATION_NOT_FOUND")
    public Uni<PreparationView> get(@PathParam("id") UUID id) {
        return preparations.get(id, callers.current());
    }

    @PUT
    @Path("/{id}/value")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.LEADER, Roles.CLERK})
    @Cancellable(false) // begun work is brought to an end, also when nobody waits for it any more
    @Operation(
            operationId = "completeSignature",
            summary = "Nộp giá trị ký từ thiết bị (complete the signature with the device's value; one value only)")
    @Refusal(status = 403, codes = "FORBIDDEN, MANDATE_MISSING")
    @Refusal(status = 404, codes = "PREPARATION_NOT_FOUND, DOCUMENT_UNKNOWN")
    @Refusal(
            status = 409,
            codes =
                    "PREPARATION_USED, REVISION_NOT_CURRENT, ALREADY_SIGNED, LEADER_SIGNATURE_MISSING, NUMBER_MISSING, DOCUMENT_NOT_SIGNABLE, UNIT_ENDED, CREDENTIAL_SUSPENDED, CREDENTIAL_RETIRED, SIGNATURE_UNFINISHED, SIGNATURE_ABANDONED")
    @Refusal(status = 410, codes = "PREPARATION_EXPIRED")
    @Refusal(
            status = 422,
            codes =
                    "SIGNATURE_VALUE_FOREIGN, SIGNATURE_NOT_VALID, CERTIFICATE_NOT_TRUSTED, CERTIFICATE_EXPIRED, CERTIFICATE_REVOKED")
    @Refusal(status = 503, codes = "TIMESTAMP_UNAVAILABLE, CERTIFICATE_STATUS_UNKNOWN, PEER_UNAVAILABLE, OVERLOADED")
    public Uni<SignatureView> complete(@PathParam("id") UUID id, @NotNull @Valid NewValue value) {
        return preparations.complete(id, new OwnDeviceValue(value.value()), callers.current());
    }
}
