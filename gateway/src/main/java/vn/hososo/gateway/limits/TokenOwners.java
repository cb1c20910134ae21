package vn.hososo.gateway.limits;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whose request it is. Only a token that verifies names an account, or else anybody could use up another's requests. */
@Singleton
class TokenOwners {

    private static final String BEARER = "Bearer ";

    private final JWTCallerPrincipalFactory tokens;

    TokenOwners(JWTCallerPrincipalFactory tokens) {
        this.tokens = tokens;
    }

    /** The account that the request's token names; none without a token that verifies. */
    Optional<String> of(HttpServerRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.empty()
                : owner(authorization.substring(BEARER.length()).strip());
    }

    private Optional<String> owner(String token) {
        try {
            return Optional.of(tokens.parse(token, new JWTAuthContextInfo()).getSubject());
        } catch (ParseException refused) {
            return Optional.empty();
        }
    }
}
