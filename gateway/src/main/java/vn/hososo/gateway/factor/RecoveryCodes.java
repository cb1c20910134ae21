package vn.hososo.gateway.factor;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.hososo.gateway.token.Secret;

/** Codes on paper for the day the telephone is lost: 80 random bits each, so that a plain hash is enough. */
final class RecoveryCodes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNT = 8;
    private static final int BYTES = 10;

    private RecoveryCodes() {}

    static List<String> random() {
        return Stream.generate(RecoveryCodes::one).limit(COUNT).toList();
    }

    /** As it is kept, however it was typed. */
    static String hash(String code) {
        return new Secret(code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "")).derived("recovery");
    }

    private static String one() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.of(bytes).replaceAll("(.{4})(?=.)", "$1-");
    }
}
