package vn.hososo.gateway.sso;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hososo.gateway.session.SessionStart;
import vn.hososo.gateway.token.Secret;
import vn.hososo.kit.problem.ProblemException;

/** A browser's way to the site's sign-on and back; both ends are pages, so a failure leads to the page that tells it. */
@Path("/session/sso")
@Tag(name = "session")
class SsoResource {
    private final SignOns signOns;
    private final SessionStart sessions;
    private final SsoCookie cookie;

    SsoResource(SignOns signOns, SessionStart sessions, SsoCookie cookie) {
        this.signOns = signOns;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Uni<RestResponse<Void>> begin() {
        var attempt = SignOnTry.begun();
        return signOns.begin(attempt)
                .map(issuer -> to(issuer.toString(), cookie.holding(attempt)))
                .onFailure(ProblemException.class)
                .recoverWithItem(problem -> told((ProblemException) problem));
    }

    @GET
    @Path("/callback")
    @PermitAll
    @Operation(hidden = true)
    public Uni<RestResponse<Void>> end(
            @CookieParam(SsoCookie.NAME) @Nullable String value,
            @QueryParam("state") @Nullable String state,
            @QueryParam("code") @Nullable String code,
            @HeaderParam("User-Agent") @Nullable String client) {
        var attempt = value == null || value.isBlank() ? null : new SignOnTry(new Secret(value));
        return Uni.createFrom()
                .deferred(() -> signOns.end(attempt, state, code))
                .chain(person -> sessions.of(person, client))
                .map(session -> to("/", cookie.removed(), session))
                .onFailure(ProblemException.class)
                .recoverWithItem(problem -> told((ProblemException) problem));
    }

    @GET
    @Path("/offer")
    @PermitAll
    @Operation(
            operationId = "getSignOnOffer",
            summary = "Đăng nhập một lần, nếu có (the site's own sign-on, if there is one)")
    @APIResponseSchema(value = SignOnOffer.class, responseCode = "200", responseDescription = "OK")
    @APIResponse(responseCode = "204", description = "Đăng nhập bằng mật khẩu (people sign in with a password)")
    public RestResponse<SignOnOffer> offer() {
        return signOns.offer().map(RestResponse::ok).orElseGet(RestResponse::noContent);
    }

    private RestResponse<Void> told(ProblemException problem) {
        return to("/?sso=" + problem.kind().name(), cookie.removed());
    }

    private static RestResponse<Void> to(String place, NewCookie... cookies) {
        return RestResponse.ResponseBuilder.<Void>create(RestResponse.Status.SEE_OTHER)
                .header("Location", place)
                .cookie(cookies)
                .header("Cache-Control", "no-store")
                .build();
    }
}
