package vn.hososo.gateway.sso;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import vn.hososo.gateway.token.Secret;

/**
 * One way of a browser to the issuer and back. Everything that ties the two ends together follows from the secret in the browser's
 * cookie, so that nothing has to be kept here.
 */
record SignOnTry(Secret secret) {
    static SignOnTry begun() {
        return new SignOnTry(Secret.random());
    }

    String state() {
        return secret.derived("sso-state");
    }

    Nonce nonce() {
        return new Nonce(secret.derived("sso-nonce"));
    }

    CodeVerifier verifier() {
        return new CodeVerifier(secret.derived("sso-verifier"));
    }
}
