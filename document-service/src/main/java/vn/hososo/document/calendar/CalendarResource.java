package vn.hososo.document.calendar;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

@Path("/api/documents/calendar")
@Tag(name = "calendar", description = "Lịch làm việc (working days)")
class CalendarResource {
    private static final int LONGEST_YEARS = 5;

    private final Calendar calendar;
    private final Callers callers;

    CalendarResource(Calendar calendar, Callers callers) {
        this.calendar = calendar;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            operationId = "getCalendar",
            summary = "Số ngày làm việc, ngày nghỉ và ngày làm bù (working days, holidays and make-up days)")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "400", description = "INVALID_REQUEST")
    public Uni<CalendarView> get(@QueryParam("from") @NotNull LocalDate from, @QueryParam("to") @NotNull LocalDate to) {
        requireSpan(from, to);
        return calendar.within(from, to);
    }

    @POST
    @Path("/days")
    @RolesAllowed({Roles.DISTRICT_OFFICE, Roles.SYSTEM_ADMIN})
    @Operation(
            operationId = "putCalendarDay",
            summary = "Thêm hoặc thay ngày nghỉ, ngày làm bù (add or replace a holiday or make-up day)")
    @ResponseStatus(201)
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(responseCode = "400", description = "INVALID_REQUEST, IDEMPOTENCY_KEY_MISSING")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "UNIT_NOT_FOUND")
    @APIResponse(responseCode = "409", description = "UNIT_NOT_ACTIVE")
    public Uni<RestResponse<CalendarDayView>> put(
            @NotNull @Valid NewCalendarDay day, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.required(by, "putCalendarDay", key, day);
        return calendar.put(by, once, day).map(CalendarResource::created);
    }

    private static void requireSpan(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || to.isAfter(from.plusYears(LONGEST_YEARS))) {
            throw ProblemException.invalid(
                    "to",
                    "query",
                    new Text(
                            "Không được trước from và không quá 5 năm sau.",
                            "It must not be before from, nor more than 5 years after it."));
        }
    }

    private static RestResponse<CalendarDayView> created(CalendarDayView day) {
        URI where = URI.create("/api/documents/calendar?from=" + day.day() + "&to=" + day.day());
        return RestResponse.ResponseBuilder.<CalendarDayView>created(where)
                .entity(day)
                .build();
    }
}
