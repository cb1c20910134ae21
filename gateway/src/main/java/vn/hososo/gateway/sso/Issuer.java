package vn.hososo.gateway.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The issuer of the site: where people are sent, and whom it names when they come back. Its addresses and keys are read when they
 * are needed, and again when a key is met that is not known. Blocking: only ever used inside the worker.
 */
@ApplicationScoped
class Issuer {
    private static final Logger LOG = Logger.getLogger(Issuer.class);
    private static final int LARGEST_ANSWER = 512 * 1024;

    /** Signed by the issuer's private key: a secret shared with it must not make a token. */
    private static final Set<JWSAlgorithm> ALGORITHMS = JWSAlgorithm.Family.SIGNATURE;

    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator) {}

    private final Optional<URI> issuer;
    private final ClientID clientId;
    private final Optional<Path> secretFile;
    private final Optional<URI> redirectUri;
    private final Scope scope;
    private final Duration timeout;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    Issuer(SsoConfig config) {
        issuer = config.issuer();
        clientId = new ClientID(config.clientId());
        secretFile = config.clientSecretFile();
        redirectUri = config.redirectUri();
        scope = new Scope("openid");
        config.scopes().forEach(scope::add);
        timeout = config.timeout();
        if (issuer.isPresent() && redirectUri.isEmpty()) {
            throw new IllegalStateException("hososo.sso.issuer is set but hososo.sso.redirect-uri is not");
        }
    }

    boolean isConfigured() {
        return issuer.isPresent();
    }

    String name() {
        return issuer.orElseThrow(SsoProblem::notConfigured).toString();
    }

    /** Where the browser goes to sign in. */
    URI signIn(SignOnTry attempt) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, scope, clientId, redirectUri.orElseThrow(SsoProblem::notConfigured))
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(attempt.nonce())
                .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Whom the code names; a problem 401 when the issuer or its token does not hold. */
    IDTokenClaimsSet claims(String code, SignOnTry attempt) {
        try {
            var answer = OIDCTokenResponseParser.parse(
                    bounded(request(code, attempt).toHTTPRequest()).send());
            if (!answer.indicatesSuccess()) {
                LOG.warnf(
                        "sign-on refused the code error=%s",
                        answer.toErrorResponse().getErrorObject().getCode());
                throw SsoProblem.refused();
            }
            var token = com.nimbusds.openid.connect.sdk.OIDCTokenResponse.class
                    .cast(answer.toSuccessResponse())
                    .getOIDCTokens()
                    .getIDToken();
            return known().validator().validate(token, attempt.nonce());
        } catch (BadJOSEException | ParseException e) {
            LOG.warnf("sign-on sent what does not hold reason=%s", e.getMessage());
            throw SsoProblem.refused();
        } catch (IOException | JOSEException e) {
            throw unavailable(e);
        }
    }

    private TokenRequest request(String code, SignOnTry attempt) throws IOException {
        var endpoint = known().metadata().getTokenEndpointURI();
        var grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), redirectUri.orElseThrow(), attempt.verifier());
        return secretFile.isPresent()
                ? new TokenRequest.Builder(endpoint, new ClientSecretBasic(clientId, secret(secretFile.get())), grant)
                        .build()
                : new TokenRequest.Builder(endpoint, clientId, grant).build();
    }

    /** No longer than configured, and to nobody but the issuer. */
    private HTTPRequest bounded(HTTPRequest request) {
        var millis = Math.toIntExact(timeout.toMillis());
        request.setConnectTimeout(millis);
        request.setReadTimeout(millis);
        request.setFollowRedirects(false);
        return request;
    }

    private static Secret secret(Path file) throws IOException {
        return new Secret(Files.readString(file).strip());
    }

    private Known known() {
        var before = known.get();
        if (before != null) {
            return before;
        }
        var read = read();
        known.set(read);
        return read;
    }

    private Known read() {
        var name = new com.nimbusds.oauth2.sdk.id.Issuer(issuer.orElseThrow(SsoProblem::notConfigured));
        try {
            var millis = Math.toIntExact(timeout.toMillis());
            var metadata = OIDCProviderMetadata.resolve(name, millis, millis);
            var keys = JWKSourceBuilder.<SecurityContext>create(
                            metadata.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(millis, millis, LARGEST_ANSWER))
                    .rateLimited(false)
                    .outageTolerant(true)
                    .build();
            var selector = new JWSVerificationKeySelector<>(algorithms(metadata), keys);
            return new Known(metadata, new IDTokenValidator(name, clientId, selector, null));
        } catch (IOException | GeneralException e) {
            throw unavailable(e);
        }
    }

    private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata metadata) {
        var offered = Optional.ofNullable(metadata.getIDTokenJWSAlgs()).orElse(List.of(JWSAlgorithm.RS256));
        return offered.stream().filter(ALGORITHMS::contains).collect(Collectors.toSet());
    }

    private SsoProblem unavailable(Exception cause) {
        LOG.warnf("sign-on cannot be reached issuer=%s reason=%s", issuer.orElse(null), cause.toString());
        return SsoProblem.unavailable();
    }
}
