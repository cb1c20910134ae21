package vn.hososo.signing.token;

import java.io.IOException;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.security.auth.login.LoginException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.token.TokenFailure.Reason;

/**
 * One token. PKCS#11 logs in the whole program, not one caller; so one caller at a time has the token, from login to logout,
 * and no PIN ever opens somebody else's session.
 */
final class Token {

    private static final Logger LOG = Logger.getLogger(Token.class);
    private static final int PATIENCE_SECONDS = 20;

    private final String name;
    private final TokenConfig.Place place;
    private final Semaphore one = new Semaphore(1, true);
    private final AtomicLong wrongPins = new AtomicLong();
    private final AtomicReference<@Nullable AuthProvider> opened = new AtomicReference<>();

    Token(String name, TokenConfig.Place place) {
        this.name = name;
        this.place = place;
    }

    long wrongPins() {
        return wrongPins.get();
    }

    TokenKey open(String keyLabel, char[] pin, long refuseAt) throws TokenFailure {
        try {
            take();
            return opened(keyLabel, pin, refuseAt);
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    private void take() throws TokenFailure {
        try {
            if (!one.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TokenFailure(Reason.UNAVAILABLE, "the token is busy: " + name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TokenFailure(Reason.UNAVAILABLE, "interrupted", e);
        }
    }

    /** Gives the token back unless the key was handed out, whose closing then does. */
    private TokenKey opened(String keyLabel, char[] pin, long refuseAt) throws TokenFailure {
        @Nullable AuthProvider provider = null;
        @Nullable TokenKey key = null;
        try {
            if (wrongPins.get() >= refuseAt) {
                throw new TokenFailure(Reason.TRIES_SPENT, name);
            }
            provider = provider();
            key = key(provider, login(provider, pin), keyLabel);
            return key;
        } finally {
            if (key == null) {
                giveBack(provider);
            }
        }
    }

    private AuthProvider provider() throws TokenFailure {
        var known = opened.get();
        // A device that is pulled out ends its sessions; that failure makes the next request look for it again, by its
        // label.
        if (known != null) {
            return known;
        }
        var found = TokenSlots.find(name, place);
        opened.set(found);
        return found;
    }

    private KeyStore login(AuthProvider provider, char[] pin) throws TokenFailure {
        try {
            var store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
            return store;
        } catch (IOException | GeneralSecurityException | ProviderException e) {
            throw refused(e);
        }
    }

    private TokenFailure refused(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // The class that carries PKCS#11's own codes is the JDK's alone; its message is the code.
            var code = String.valueOf(cause.getMessage());
            if (code.contains("CKR_PIN_LOCKED")) {
                return new TokenFailure(Reason.TOKEN_LOCKED, name, failure);
            }
            if (code.contains("CKR_PIN_INCORRECT")
                    || code.contains("CKR_PIN_LEN_RANGE")
                    || code.contains("CKR_PIN_INVALID")) {
                wrongPins.incrementAndGet();
                return new TokenFailure(Reason.PIN_WRONG, name, failure);
            }
        }
        opened.set(null);
        return new TokenFailure(Reason.UNAVAILABLE, name, failure);
    }

    private TokenKey key(AuthProvider provider, KeyStore store, String label) throws TokenFailure {
        try {
            if (store.getKey(label, null) instanceof PrivateKey handle) {
                return new TokenKey(
                        handle, provider, List.of(store.getCertificateChain(label)), () -> giveBack(provider));
            }
            throw new TokenFailure(Reason.KEY_MISSING, "no key and certificate of this label: " + label);
        } catch (GeneralSecurityException | ProviderException e) {
            opened.set(null);
            throw new TokenFailure(Reason.UNAVAILABLE, name, e);
        }
    }

    private void giveBack(@Nullable AuthProvider provider) {
        try {
            if (provider != null) {
                provider.logout();
            }
        } catch (LoginException | ProviderException e) {
            // Whoever comes next must not find this session open.
            opened.set(null);
            LOG.warnf("token cannot be logged out token=%s reason=%s", name, e.toString());
        } finally {
            one.release();
        }
    }
}
