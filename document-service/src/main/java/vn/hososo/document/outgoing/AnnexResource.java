package vn.hososo.document.outgoing;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.Contents;
import vn.hososo.document.content.Metadata;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.version.Answer;
import vn.hososo.kit.version.IfMatch;

/** Annexes that are files of their own. */
@Path("/api/documents/outgoing/{id}/annexes")
@Tag(name = "outgoing")
class AnnexResource {
    private final Annexes annexes;
    private final Contents contents;
    private final Metadata metadata;
    private final Callers callers;

    AnnexResource(Annexes annexes, Contents contents, Metadata metadata, Callers callers) {
        this.annexes = annexes;
        this.contents = contents;
        this.metadata = metadata;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.OFFICER, Roles.CLERK, Roles.LEADER})
    @Operation(
            operationId = "addOutgoingAnnex",
            summary = "Thêm phụ lục là tệp riêng (add an annex as a file of its own)",
            description =
                    "By the drafting unit, until the document is numbered; read it back at /contents/{revisionId}.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 403, codes = "FORBIDDEN")
    @Refusal(status = 404, codes = "OUTGOING_NOT_FOUND")
    @Refusal(status = 409, codes = "OUTGOING_STATE_CONFLICT, RECORD_FROZEN")
    @Refusal(status = 412, codes = "STALE_VERSION")
    @Refusal(status = 413, codes = "FILE_TOO_LARGE")
    @Refusal(status = 422, codes = "FILE_EMPTY, FILE_NOT_PDF, FILE_ENCRYPTED")
    @Refusal(status = 428, codes = "IF_MATCH_MISSING")
    public Uni<RestResponse<OutgoingView>> add(
            @RestPath UUID id,
            @RestForm("metadata") @Schema(implementation = NewAnnex.class) @Nullable String part,
            @RestForm("file") @Nullable FileUpload file,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IfMatch version = IfMatch.required(ifMatch);
        NewAnnex described = metadata.read(part, NewAnnex.class);
        return contents.receive(file)
                .chain(content -> annexes.add(
                        by,
                        IdempotencyKey.optional(by, "addOutgoingAnnex:" + id, key, described, content.sha256()),
                        id,
                        version,
                        described,
                        content))
                .map(Answer::ok);
    }
}
