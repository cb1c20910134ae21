package vn.hososo.document.outgoing;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.Contents;
import vn.hososo.document.content.Metadata;
import vn.hososo.document.content.StoredContent;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;

/** Documents, annexes in files of their own and copies for signing-service, each under its own id. */
@Path("/internal/documents/{id}")
@Tag(name = "internal")
class PeerDocumentResource {
    private final Signables signables;
    private final Contents contents;
    private final Metadata metadata;
    private final Callers callers;

    PeerDocumentResource(Signables signables, Contents contents, Metadata metadata, Callers callers) {
        this.signables = signables;
        this.contents = contents;
        this.metadata = metadata;
        this.callers = callers;
    }

    @GET
    @RolesAllowed(Roles.SERVICE)
    @Operation(operationId = "readDocumentToSign", summary = "What is to be signed")
    @Refusal(status = 404, codes = "OUTGOING_NOT_FOUND")
    public Uni<SigningView> toSign(@RestPath UUID id) {
        return signables.ask(id, thing -> thing.toSign(id));
    }

    @PUT
    @Path("/revisions/{signatureId}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.SERVICE)
    @Operation(
            operationId = "storeSignedRevision",
            summary = "Stores a verified signed revision, once per signature",
            description =
                    "The file whole, or only the update: what the signature adds behind the bytes of the expected revision.")
    @Refusal(status = 404, codes = "OUTGOING_NOT_FOUND")
    @Refusal(status = 409, codes = "REVISION_NOT_CURRENT, OUTGOING_STATE_CONFLICT, SIGNATURES_MISSING")
    @Refusal(status = 422, codes = "FILE_DIGEST_MISMATCH, REVISION_NOT_VERIFIED, FILE_NOT_PDF")
    public Uni<StoredSignature> store(
            @RestPath UUID id,
            @RestPath UUID signatureId,
            @RestForm("metadata") @Schema(implementation = SignedRevision.class) @Nullable String part,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("update") @Nullable FileUpload update) {
        Caller by = callers.current();
        SignedRevision revision = metadata.read(part, SignedRevision.class);
        return (update == null ? contents.receive(file, revision.sha256()) : updated(revision, update))
                .chain(content -> signables.ask(id, thing -> thing.store(by, id, signatureId, revision, content)));
    }

    private Uni<StoredContent> updated(SignedRevision revision, FileUpload update) {
        UUID expected = revision.expectedRevisionId();
        return contents.find(expected)
                .map(found -> found.orElseThrow(() -> OutgoingProblem.notCurrent(expected)))
                .chain(content -> contents.receiveUpdate(content, update, revision.sha256()));
    }

    @GET
    @Path("/revisions/{signatureId}")
    @RolesAllowed(Roles.SERVICE)
    @Operation(operationId = "findSignedRevision", summary = "What became of a signature")
    @Refusal(status = 404, codes = "OUTGOING_NOT_FOUND, SIGNED_REVISION_NOT_FOUND")
    public Uni<StoredSignature> find(@RestPath UUID id, @RestPath UUID signatureId) {
        return signables.ask(id, thing -> thing.find(id, signatureId));
    }
}
