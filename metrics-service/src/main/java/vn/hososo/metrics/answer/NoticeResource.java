package vn.hososo.metrics.answer;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.api.Refusal;
import vn.hososo.kit.caller.Callers;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.paging.Listing;
import vn.hososo.kit.paging.Paged;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.version.Answer;
import vn.hososo.kit.version.IfMatch;
import vn.hososo.metrics.compliance.Parameters;

/** Notices, for the unit that is to answer and for those above it. */
@Path("/api/metrics/notices")
@Tag(name = "notices")
@Produces(MediaType.APPLICATION_JSON)
@Refusal(status = 401, codes = "UNAUTHENTICATED")
class NoticeResource {

    private static final String PATH = "/api/metrics/notices/";

    private final NoticeBook book;
    private final Hearing hearing;
    private final Parameters parameters;
    private final Callers callers;

    NoticeResource(NoticeBook book, Hearing hearing, Parameters parameters, Callers callers) {
        this.book = book;
        this.hearing = hearing;
        this.parameters = parameters;
        this.callers = callers;
    }

    @GET
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
    @Operation(
            operationId = "listNotices",
            summary = "Thông báo về chỉ tiêu chưa đạt và đơn vị ngừng thực hiện / Notices of missed targets and lapses",
            description =
                    "Those of the caller's unit; for leaders and the district office also of the units below. Of a"
                            + " period: missed targets whose period lies in it, lapses that began in it. The latest first.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 403, codes = "FORBIDDEN")
    public Uni<RestResponse<Listing<NoticeView>>> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("period") @Nullable String period,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @Context UriInfo uri) {
        var paging = Paging.of(page, size);
        var query = new NoticeQuery(
                state == null ? null : Parameters.oneOf("state", state, NoticeStatus.class),
                unitId,
                period == null ? null : parameters.period(period));
        return book.page(callers.current(), query, paging).map(found -> Paged.response(uri, paging, found));
    }

    @GET
    @Path("/{id}")
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
    @Operation(
            operationId = "getNotice",
            summary = "Một thông báo, ETag là phiên bản / One notice; ETag is its version")
    @Refusal(status = 403, codes = "NOTICE_NOT_PERMITTED")
    @Refusal(status = 404, codes = "NOTICE_NOT_FOUND")
    public Uni<RestResponse<NoticeView>> get(@PathParam("id") UUID id) {
        return book.view(callers.current(), id).map(Answer::ok);
    }

    @POST
    @Path("/{id}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed(Roles.LEADER)
    @Operation(
            operationId = "answerNotice",
            summary = "Lãnh đạo đơn vị giải trình / The unit's leader answers",
            description = "The first answer carries a commitment. Earlier answers and commitments stay.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 403, codes = "FORBIDDEN, NOTICE_NOT_PERMITTED")
    @Refusal(status = 404, codes = "NOTICE_NOT_FOUND")
    @Refusal(status = 409, codes = "NOTICE_STATE_CONFLICT")
    public Uni<RestResponse<NoticeView>> answer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewAnswer said) {
        return hearing.answer(callers.current(), id, IfMatch.required(ifMatch), said)
                .map(it -> Answer.created(it, PATH + id));
    }

    @POST
    @Path("/{id}/directions")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed({Roles.LEADER, Roles.DISTRICT_OFFICE})
    @Operation(
            operationId = "directOnNotice",
            summary = "Cấp trên chỉ đạo / The district gives its direction",
            description = "Leaders and offices of the units above, once the notice was answered or escalated.")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 403, codes = "FORBIDDEN, NOTICE_NOT_PERMITTED")
    @Refusal(status = 404, codes = "NOTICE_NOT_FOUND")
    @Refusal(status = 409, codes = "NOTICE_STATE_CONFLICT")
    public Uni<RestResponse<NoticeView>> direct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewDirection said) {
        return hearing.direct(callers.current(), id, IfMatch.required(ifMatch), said)
                .map(it -> Answer.created(it, PATH + id));
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed({Roles.LEADER, Roles.DISTRICT_OFFICE})
    @Operation(
            operationId = "closeNotice",
            summary = "Cấp trên khép thông báo / The district closes the notice",
            description = "Once it was answered or directed on. Commitments are judged all the same.")
    @Refusal(status = 403, codes = "FORBIDDEN, NOTICE_NOT_PERMITTED")
    @Refusal(status = 404, codes = "NOTICE_NOT_FOUND")
    @Refusal(status = 409, codes = "NOTICE_STATE_CONFLICT")
    public Uni<RestResponse<NoticeView>> close(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return hearing.close(callers.current(), id, IfMatch.required(ifMatch)).map(Answer::ok);
    }
}
