package vn.hososo.document.waiting;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;

@Path("/api/documents/waiting")
@Tag(name = "reminders", description = "Nhắc việc (reminders of what is due)")
class WaitingResource {
    private final Waiting waiting;
    private final Callers callers;

    WaitingResource(Waiting waiting, Callers callers) {
        this.waiting = waiting;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.LEADER})
    @Operation(
            operationId = "countWaiting",
            summary = "Số việc đang chờ tôi (how much waits for me, kind by kind)",
            description = "What waits in the caller's unit for a person of the caller's roles, as the lists show it.")
    public Uni<WaitingView> waiting() {
        Caller by = callers.current();
        by.requireUnit();
        return waiting.of(by);
    }
}
