package vn.hososo.document.reminder;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
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

@Path("/api/documents/reminders")
@Tag(name = "reminders", description = "Nhắc việc (reminders of what is due)")
class ReminderResource {
    private final Reminders reminders;
    private final Callers callers;

    ReminderResource(Reminders reminders, Callers callers) {
        this.reminders = reminders;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER, Roles.ARCHIVIST, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "listReminders",
            summary = "Nhắc việc của tôi (what I am reminded of)",
            description =
                    "Incoming documents that wait: to who leads their handling, to the clerks where nobody does, and to the leaders what"
                            + " stayed overdue (escalated). The earliest due day first; gone when the document is done with.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    public Uni<RestResponse<Listing<ReminderView>>> list(
            @QueryParam("escalated") @Nullable Boolean escalated,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        return reminders.waiting(callers.current(), escalated, paging).map(found -> Paged.response(uri, paging, found));
    }
}
