package vn.hososo.document.incoming;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.paging.Paging;

@Path("/api/documents/incoming/follow-up")
@Tag(name = "incoming", description = "Văn bản đến (incoming documents)")
class FollowUpResource {
    private final IncomingDocuments documents;
    private final Callers callers;

    FollowUpResource(IncomingDocuments documents, Callers callers) {
        this.documents = documents;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "followUpIncoming",
            summary = "Theo dõi giải quyết: quá hạn, sắp đến hạn (what is overdue and due soon)",
            description = "days: how many working days ahead are soon. assignee: a user name or me.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    public Uni<FollowUpView> followUp(
            @QueryParam("days") @DefaultValue("3") @Min(0) @Max(60) int days,
            @QueryParam("assignee") @Nullable String assignee,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        return documents.followUp(callers.current(), assignee, days, Paging.of(page, size));
    }
}
