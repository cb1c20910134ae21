package vn.hososo.metrics.live;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Roles;

/** The stream of changes. A heartbeat opens it and keeps it open through proxies. */
@Path("/api/metrics/stream")
@Tag(name = "live")
class StreamResource {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final LiveCompliance live;

    StreamResource(LiveCompliance live) {
        this.live = live;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({
        Roles.CLERK,
        Roles.OFFICER,
        Roles.LEADER,
        Roles.ARCHIVIST,
        Roles.UNIT_ADMIN,
        Roles.DISTRICT_OFFICE,
        Roles.SYSTEM_ADMIN,
        Roles.INTEGRATION
    })
    @Operation(operationId = "streamCompliance", summary = "Thay đổi tỷ lệ tức thời / Changes of ratios as they happen")
    @APIResponse(
            responseCode = "200",
            description = """
                    event: compliance-changed, with the new figures of one unit in one indicator for the current month and \
                    year; event: units-changed {unitIds}, when units were created, renamed, moved or ended. Events carry no \
                    id and are not kept: whoever connects, or connects again, reads /api/metrics/compliance after the \
                    stream has opened and misses nothing. A client that does not keep up is cut off.""",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = ComplianceChanged.class)))
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "FORBIDDEN")
    public Multi<OutboundSseEvent> stream(@Context Sse sse) {
        var end = sse.newEventBuilder().comment("end").build();
        var events = live.events().map(event -> told(sse, event)).onCompletion().continueWith(end);
        var heartbeats = Multi.createFrom()
                .ticks()
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("heartbeat").build());
        return Multi.createBy().merging().streams(events, heartbeats).select().first(event -> event != end);
    }

    private static OutboundSseEvent told(Sse sse, LiveEvent event) {
        var name = switch (event) {
            case ComplianceChanged figures -> "compliance-changed";
            case UnitsChanged units -> "units-changed";
        };
        return sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(event.getClass(), event)
                .build();
    }
}
