package vn.hososo.signing.token;

import static java.util.Objects.requireNonNull;

import java.security.AuthProvider;
import java.security.ProviderException;
import java.security.Security;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.token.TokenFailure.Reason;

/** Finds the slot in which a token of the wanted label is. */
final class TokenSlots {

    private static final Logger LOG = Logger.getLogger(TokenSlots.class);
    private static final int MOST_SLOTS = 32;

    private TokenSlots() {}

    static AuthProvider find(String name, TokenConfig.Place place) throws TokenFailure {
        if (place.slot().isPresent()) {
            var provider = configured(name, place, "slot = " + place.slot().get());
            if (isThere(provider, place)) {
                return provider;
            }
            throw new TokenFailure(Reason.UNAVAILABLE, "another token than configured is in the slot of " + name);
        }
        if (place.label().isEmpty()) {
            throw new TokenFailure(Reason.UNAVAILABLE, "neither label nor slot is configured for " + name);
        }
        return byLabel(name, place);
    }

    /** Whether the label is the configured one, if one is configured. */
    private static boolean isThere(AuthProvider provider, TokenConfig.Place place) throws TokenFailure {
        return place.label().isEmpty() || place.label().get().equals(label(provider));
    }

    private static AuthProvider byLabel(String name, TokenConfig.Place place) throws TokenFailure {
        for (var index = 0; index < MOST_SLOTS; index++) {
            var provider = tried(name, place, index);
            if (provider != null && isThere(provider, place)) {
                return provider;
            }
        }
        throw new TokenFailure(Reason.UNAVAILABLE, "no token of the configured label: " + name);
    }

    private static @Nullable AuthProvider tried(String name, TokenConfig.Place place, int index) {
        try {
            return configured(name, place, "slotListIndex = " + index);
        } catch (TokenFailure emptyOrNotInitialised) {
            LOG.debugf("slot has no token token=%s index=%d", name, index);
            return null;
        }
    }

    private static AuthProvider configured(String name, TokenConfig.Place place, String slot) throws TokenFailure {
        try {
            // "--": what follows is the configuration itself, not the name of a file with it.
            return (AuthProvider) Security.getProvider("SunPKCS11")
                    .configure("--name = \"" + name + "\"\nlibrary = \"" + place.library() + "\"\n" + slot + "\n");
        } catch (ProviderException | IllegalArgumentException | UnsupportedOperationException e) {
            throw new TokenFailure(Reason.UNAVAILABLE, name + ", " + slot, e);
        }
    }

    /** What the JDK knows of the token but does not publish, unless it is started with the options named here. */
    private static String label(AuthProvider provider) throws TokenFailure {
        try {
            var token = field(provider, "token");
            if (token == null) {
                return ""; // a removable slot with nothing in it
            }
            var information = requireNonNull(field(token, "tokenInfo"));
            return new String((char[]) requireNonNull(field(information, "label"))).strip();
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new TokenFailure(
                    Reason.UNAVAILABLE,
                    "start Java with --add-opens jdk.crypto.cryptoki/sun.security.pkcs11=ALL-UNNAMED and "
                            + "--add-opens jdk.crypto.cryptoki/sun.security.pkcs11.wrapper=ALL-UNNAMED, "
                            + "or configure slots instead of labels",
                    e);
        }
    }

    private static @Nullable Object field(Object of, String name) throws ReflectiveOperationException {
        for (Class<?> type = of.getClass(); type != null; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field.get(of);
                }
            }
        }
        throw new NoSuchFieldException(name);
    }
}
