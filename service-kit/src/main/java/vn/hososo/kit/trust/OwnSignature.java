package vn.hososo.kit.trust;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.PrivateKey;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Signs what this service states, with the key of its tokens. What is signed names no audience and no expiry, so that
 * nobody takes it for a token.
 */
@ApplicationScoped
public class OwnSignature {
    private final String self;
    private final Optional<PrivateKey> key;

    OwnSignature(TrustConfig config, @ConfigProperty(name = "hososo.service.name") String service) {
        this.self = "service:" + service;
        this.key = config.ownKey().map(PemKeys::privateKey);
    }

    /** A compact JWS (RS256) over the text. */
    public String sign(String text) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(text);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(self);
        signature.setKey(key.orElseThrow(() -> new IllegalStateException("hososo.trust.own-key is not configured")));
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the service's key cannot sign", e);
        }
    }
}
