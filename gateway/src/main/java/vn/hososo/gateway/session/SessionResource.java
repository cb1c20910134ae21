package vn.hososo.gateway.session;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.gateway.identity.Credentials;
import vn.hososo.gateway.token.Secret;
import vn.hososo.kit.api.Refusal;

@Path("/session")
@Tag(name = "session", description = "Phiên làm việc của trình duyệt (sessions of browsers)")
class SessionResource {
    private final SignIns signIns;
    private final SessionCookie cookie;

    SessionResource(SignIns signIns, SessionCookie cookie) {
        this.signIns = signIns;
        this.cookie = cookie;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "startSession", summary = "Đăng nhập bằng trình duyệt (sign in with a browser)")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(
            status = 401,
            codes = "WRONG_CREDENTIALS, ACCOUNT_LOCKED, ACCOUNT_INACTIVE, PASSWORD_CHANGE_REQUIRED, FACTOR_REQUIRED,"
                    + " FACTOR_WRONG, FACTOR_ENROLMENT_REQUIRED")
    @Refusal(status = 403, codes = "CROSS_SITE_REQUEST")
    public Uni<RestResponse<SessionView>> start(
            @NotNull @Valid Credentials credentials,
            @HeaderParam("Sec-Fetch-Site") @Nullable String site,
            @Parameter(hidden = true) @HeaderParam("User-Agent") @Nullable String client,
            @Parameter(hidden = true) @CookieParam(SessionCookie.NAME) @Nullable String former) {
        return signIns.start(credentials, site, client, former)
                .map(started -> RestResponse.ResponseBuilder.ok(started.view())
                        .cookie(cookie.holding(started.secret()))
                        .header("Cache-Control", "no-store")
                        .build());
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<Void>> startByForm(
            @FormParam("username") @NotNull String username,
            @FormParam("password") @NotNull String password,
            @FormParam("code") @Nullable String code,
            @HeaderParam("Sec-Fetch-Site") @Nullable String site,
            @HeaderParam("User-Agent") @Nullable String client,
            @CookieParam(SessionCookie.NAME) @Nullable String former) {
        return signIns.start(new Credentials(username, password, code, null), site, client, former)
                .map(started -> RestResponse.ResponseBuilder.<Void>create(RestResponse.Status.SEE_OTHER)
                        .location(URI.create("/"))
                        .cookie(cookie.holding(started.secret()))
                        .build());
    }

    @GET
    @PermitAll
    @Operation(operationId = "getSession", summary = "Phiên hiện tại (the current session)")
    @APIResponseSchema(value = SessionView.class, responseCode = "200", responseDescription = "OK")
    @APIResponse(responseCode = "204", description = "Chưa đăng nhập (nobody is signed in)")
    public Uni<RestResponse<SessionView>> get(@CookieParam(SessionCookie.NAME) @Nullable String value) {
        return signIns.current(value)
                .map(view -> RestResponse.ResponseBuilder.<SessionView>create(view == null ? 204 : 200)
                        .entity(view)
                        .header("Cache-Control", "no-store")
                        .build());
    }

    @PUT
    @Path("/unit")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "switchSessionUnit",
            summary = "Hoạt động cho đơn vị khác trong trình duyệt này (act for another unit in this browser)")
    @Refusal(status = 400, codes = "INVALID_REQUEST")
    @Refusal(status = 401, codes = "UNAUTHENTICATED")
    @Refusal(status = 403, codes = "CROSS_SITE_REQUEST, NOT_A_MEMBER")
    public Uni<RestResponse<SessionView>> actFor(
            @CookieParam(SessionCookie.NAME) @Nullable String value,
            @HeaderParam(CrossSite.HEADER) @Nullable String csrfToken,
            @NotNull @Valid SessionUnit unit) {
        return signIns.actFor(value == null ? null : new Secret(value), csrfToken, unit.unitId())
                .map(view -> RestResponse.ResponseBuilder.ok(view)
                        .header("Cache-Control", "no-store")
                        .build());
    }

    @DELETE
    @PermitAll
    @Operation(operationId = "endSession", summary = "Đăng xuất (sign out)")
    @APIResponse(responseCode = "204", description = "No content")
    @Refusal(status = 403, codes = "CROSS_SITE_REQUEST")
    public Uni<RestResponse<Void>> end(
            @CookieParam(SessionCookie.NAME) @Nullable String value,
            @HeaderParam(CrossSite.HEADER) @Nullable String csrfToken) {
        return signIns.end(value == null ? null : new Secret(value), csrfToken)
                .map(ended -> RestResponse.ResponseBuilder.<Void>noContent()
                        .cookie(cookie.removed())
                        .build());
    }
}
