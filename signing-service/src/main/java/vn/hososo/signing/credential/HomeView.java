package vn.hososo.signing.credential;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where a key is, as it is registered and shown.
 *
 * @param token the configured name of the token; only with PKCS11
 * @param keyLabel the label of key and certificate on that token; only with PKCS11
 */
record HomeView(
        @NotNull KeyHome.Type type,
        @Nullable @Size(max = 60) String token,
        @Nullable @Size(max = 200) String keyLabel) {

    static HomeView of(KeyHome home) {
        return home instanceof KeyHome.OnToken(var token, var keyLabel)
                ? new HomeView(home.type(), token, keyLabel)
                : new HomeView(home.type(), null, null);
    }
}
