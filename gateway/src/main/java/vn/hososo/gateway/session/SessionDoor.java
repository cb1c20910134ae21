package vn.hososo.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hososo.gateway.routing.ProblemAnswer;
import vn.hososo.gateway.routing.RouteOrder;
import vn.hososo.gateway.token.Secret;

/**
 * Where a browser's cookie becomes a token: every API request after it carries one, and no other kind of proof. A
 * request with a token of its own is none of its business.
 */
@ApplicationScoped
class SessionDoor {
    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final SessionTokens tokens;
    private final ProblemAnswer problems;

    SessionDoor(SessionTokens tokens, ProblemAnswer problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(RouteOrder.SESSION).handler(this::enter);
    }

    private void enter(RoutingContext request) {
        Cookie cookie = request.request().getCookie(SessionCookie.NAME);
        if (cookie == null || request.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            request.next();
            return;
        }
        var secret = new Secret(cookie.getValue());
        request.request().pause();
        // a handler of the router is outside any reactive chain: here it begins
        tokens.of(secret)
                .subscribe()
                .with(found -> pass(request, secret, found), e -> problems.sendFailure(request, e));
    }

    private void pass(RoutingContext request, Secret secret, @Nullable SessionToken session) {
        if (session != null && !mayAct(request, secret)) {
            problems.send(request, SessionProblem.crossSite());
            return;
        }
        if (session != null) {
            var bearer = "Bearer " + session.token().value();
            request.request().headers().set(HttpHeaders.AUTHORIZATION, bearer);
        }
        request.next();
    }

    private static boolean mayAct(RoutingContext request, Secret secret) {
        return HARMLESS.contains(request.request().method())
                || CrossSite.isToken(request.request().getHeader(CrossSite.HEADER), secret);
    }
}
