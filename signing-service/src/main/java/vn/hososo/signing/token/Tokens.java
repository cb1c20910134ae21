package vn.hososo.signing.token;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The configured tokens. Blocking: only ever used inside the worker. */
@Singleton
public final class Tokens {

    private final Map<String, Token> named;

    @Inject
    Tokens(TokenConfig config) {
        named = config.named().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> new Token(entry.getKey(), entry.getValue())));
    }

    public Set<String> names() {
        return named.keySet();
    }

    /** How many wrong PINs this process has shown to the token so far; 0 for one that is not configured. */
    public long wrongPins(String name) {
        var token = named.get(name);
        return token == null ? 0 : token.wrongPins();
    }

    /**
     * Logs in and gives the key; the token is this caller's alone until the key is closed.
     *
     * @param pin wiped before this returns
     * @param refuseAt the number of {@link #wrongPins} from which on the PIN must not be shown to the token any more
     */
    public TokenKey open(String name, String keyLabel, char[] pin, long refuseAt) throws TokenFailure {
        var token = named.get(name);
        if (token == null) {
            throw new TokenFailure(TokenFailure.Reason.UNAVAILABLE, "no token of this name is configured: " + name);
        }
        return token.open(keyLabel, pin, refuseAt);
    }
}
