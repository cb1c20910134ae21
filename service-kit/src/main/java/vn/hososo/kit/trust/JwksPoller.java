package vn.hososo.kit.trust;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.PublicKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Reads the issuer's keys in the background, so that no request waits for them. The last keys read stay believed. */
@ApplicationScoped
class JwksPoller {
    private static final Logger LOG = Logger.getLogger(JwksPoller.class);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final int TIME_OUT_MILLIS = 5_000;

    private final TrustedKeys keys;
    private final Optional<String> url;
    private final Duration poll;
    private final Vertx vertx;
    private final HttpClient http;
    private volatile @Nullable String lastFailure;

    JwksPoller(TrustedKeys keys, TrustConfig config, Vertx vertx) {
        this.keys = keys;
        this.url = config.jwksUrl();
        this.poll = config.jwksPoll();
        this.vertx = vertx;
        this.http = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(TIME_OUT_MILLIS));
    }

    void start(@Observes StartupEvent event) {
        url.ifPresent(this::pollOnce);
    }

    private void pollOnce(String from) {
        read(from).map(this::replace).subscribe().with(done -> next(from, null), e -> next(from, e.toString()));
    }

    private void next(String from, @Nullable String failure) {
        if (failure != null && !failure.equals(lastFailure)) {
            LOG.warnf("the issuer's keys cannot be read url=%s cause=%s", from, failure);
        }
        lastFailure = failure;
        Duration pause = failure == null ? poll : RETRY;
        vertx.setTimer(pause.toMillis(), timer -> pollOnce(from));
    }

    private Uni<Buffer> read(String from) {
        var request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(from)
                .setTimeout(TIME_OUT_MILLIS);
        return http.request(request).chain(it -> it.send()).chain(HttpClientResponse::body);
    }

    private @Nullable Void replace(Buffer body) {
        try {
            Map<String, PublicKey> read = new HashMap<>();
            for (var key : new JsonWebKeySet(body.toString()).getJsonWebKeys()) {
                if (key instanceof RsaJsonWebKey rsa && rsa.getKeyId() != null) {
                    read.put(rsa.getKeyId(), rsa.getRsaPublicKey());
                }
            }
            if (read.isEmpty()) {
                throw new IllegalStateException("no RSA key with an id is published");
            }
            keys.replaceUserKeys(read);
            return null;
        } catch (JoseException e) {
            throw new IllegalStateException("what is published is no key set: " + e.getMessage(), e);
        }
    }
}
