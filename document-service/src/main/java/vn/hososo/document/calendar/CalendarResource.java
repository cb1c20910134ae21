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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

@Path("/api/documents/calendar")
@Tag(name = "calendar", description = "Lịch làm việc (working days)")
class CalendarResource {
    private static final int LONGEST_YEARS = 10;

    private final Calendar calendar;
    private final Callers callers;

    CalendarResource(Calendar calendar, Callers callers) {
        this.calendar = calendar;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            operationId = "listCalendarDays",
            summary = "Ngày nghỉ và ngày làm bù (holidays and days worked in their place)")
    public Uni<Listing<CalendarDayView>> days(
            @QueryParam("from") @NotNull LocalDate from, @QueryParam("to") @NotNull LocalDate to) {
        if (to.isBefore(from) || to.isAfter(from.plusYears(LONGEST_YEARS))) {
            throw ProblemException.invalid(
                    "to",
                    "query",
                    new Text("Từ from đến nhiều nhất 10 năm sau.", "From from to at most ten years later."));
        }
        return calendar.days(from, to).map(Listing::new);
    }

    @POST
    @Path("/days")
    @RolesAllowed({Roles.SYSTEM_ADMIN, Roles.DISTRICT_OFFICE})
    @Operation(
            operationId = "decideCalendarDay",
            summary = "Đặt ngày nghỉ, ngày làm bù hoặc ngày thường (decide about a day)")
    public Uni<CalendarDayView> decide(
            @NotNull @Valid NewCalendarDay day, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        IdempotencyKey once = IdempotencyKey.required(by, "decideCalendarDay", key, day);
        return calendar.decide(by, once, day);
    }
}
