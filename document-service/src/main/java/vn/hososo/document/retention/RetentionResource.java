package vn.hososo.document.retention;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.text.Rows;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;

@Path("/api/documents/retention-rules")
@Tag(name = "retention", description = "Thời hạn bảo quản (retention)")
class RetentionResource {
    private static final String EXAMPLE = """
            code,title,retention,validFrom,basis
            DAU_THAU_TRUNG,"Hồ sơ dự thầu trúng thầu",20 năm,2023-02-15,Thông tư 10/2022/TT-BNV""";

    private final RetentionRules rules;
    private final Rows rows;
    private final Callers callers;
    private final Clock clock;

    RetentionResource(RetentionRules rules, Rows rows, Callers callers, Clock clock) {
        this.rules = rules;
        this.rows = rows;
        this.callers = callers;
        this.clock = clock;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed({Roles.SYSTEM_ADMIN, Roles.UNIT_ADMIN})
    @Operation(
            operationId = "addRetentionRules",
            summary = "Nhập bảng thời hạn bảo quản (import a table of retention)",
            description =
                    "CSV with the columns code, title, retention (Vĩnh viễn or a number of years), validFrom, basis."
                            + " Of the system's administrator they hold for all units, of a unit's administrator for the unit.")
    @ResponseStatus(201)
    @Refusal(status = 400, codes = "INVALID_REQUEST, IDEMPOTENCY_KEY_MISSING")
    @Refusal(status = 409, codes = "RETENTION_RULE_EXISTS")
    public Uni<ImportedRules> add(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            examples = @ExampleObject(name = "table", value = EXAMPLE)))
                    String csv,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Caller by = callers.current();
        List<NewRetentionRule> table = rows.read(csv, NewRetentionRule.class);
        return rules.add(by, IdempotencyKey.required(by, "addRetentionRules", key, table), table);
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            operationId = "listRetentionRules",
            summary = "Thời hạn bảo quản có hiệu lực trong một ngày (rules of retention on a day)")
    public Uni<RestResponse<Listing<RetentionRuleView>>> list(
            @QueryParam("on") @Nullable LocalDate on,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        Paging paging = Paging.of(page, size);
        LocalDate day = on == null ? VietnamDay.today(clock) : on;
        return rules.validOn(callers.current(), day, paging).map(found -> Paged.response(uri, paging, found));
    }

    @GET
    @Path("/hand-over-periods")
    @RolesAllowed("**")
    @Operation(
            operationId = "listHandOverPeriods",
            summary = "Thời hạn nộp lưu theo ngày hiệu lực (periods of handing over by date)")
    public Uni<Listing<HandOverPeriodView>> periods() {
        return rules.periods();
    }
}
