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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    @Refusal(status = 401, codes = "WRONG_CREDENTIALS")
    @Refusal(status = 403, codes = "CROSS_SITE_REQUEST")
    public Uni<RestResponse<SessionView>> start(
            @NotNull @Valid Credentials credentials, @HeaderParam("Sec-Fetch-Site") @Nullable String site) {
        return signIns.start(credentials, site)
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
            @HeaderParam("Sec-Fetch-Site") @Nullable String site) {
        return signIns.start(new Credentials(username, password), site)
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
