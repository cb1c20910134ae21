package vn.hososo.gateway.apitoken;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;
import vn.hososo.gateway.apitoken.ExchangedTokens.Exchanged;
import vn.hososo.gateway.routing.ProblemAnswer;
import vn.hososo.gateway.routing.RouteOrder;
import vn.hososo.kit.problem.ProblemException;

/** Where an API token becomes a token of ten minutes; what its scopes do not open ends here, before any service sees it. */
@ApplicationScoped
class ApiTokenDoor {
    private static final String BEARER = "Bearer ";

    private final ExchangedTokens tokens;
    private final ProblemAnswer problems;

    ApiTokenDoor(ExchangedTokens tokens, ProblemAnswer problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(RouteOrder.API_TOKEN).handler(this::enter);
    }

    private void enter(RoutingContext request) {
        var sent = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (!isApiToken(sent)) {
            request.next();
            return;
        }
        request.request().pause();
        // a handler of the router is outside any reactive chain: here it begins
        tokens.of(new ApiTokenSecret(sent.substring(BEARER.length())))
                .subscribe()
                .with(found -> pass(request, found), e -> refuse(request, e));
    }

    private static boolean isApiToken(@Nullable String sent) {
        return sent != null
                && sent.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && sent.startsWith(ApiTokenSecret.BEGINNING, BEARER.length());
    }

    private void pass(RoutingContext request, @Nullable Exchanged token) {
        if (token == null) {
            refuse(request, ApiTokenProblem.refused());
        } else if (!isInScope(request, token)) {
            problems.send(request, ApiTokenProblem.outOfScope());
        } else {
            request.request()
                    .headers()
                    .set(HttpHeaders.AUTHORIZATION, BEARER + token.token().value());
            request.next();
        }
    }

    /** As the path was sent and as it is cleaned: whoever answers it in the end goes by one of the two. */
    private static boolean isInScope(RoutingContext request, Exchanged token) {
        var method = request.request().method().name();
        return token.scopes().allow(method, request.request().path())
                && token.scopes().allow(method, request.normalizedPath());
    }

    private void refuse(RoutingContext request, Throwable cause) {
        if (cause instanceof ProblemException problem && problem.kind().status() == 401) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
            problems.send(request, problem);
        } else {
            problems.sendFailure(request, cause);
        }
    }
}
