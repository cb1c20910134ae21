package vn.hososo.gateway.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes by time (RFC 6238) as authenticators make them: HMAC-SHA-1, six digits, thirty seconds. The libraries at hand say
 * only whether a code is right, not which step it is of, without which it cannot be used just once.
 */
final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final int DRIFT = 1;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;

    private Totp() {}

    /** The step whose code this is, among the present one and its neighbours. */
    static OptionalLong step(byte[] secret, String code, Instant at) {
        long present = at.getEpochSecond() / STEP_SECONDS;
        for (long step = present - DRIFT; step <= present + DRIFT; step++) {
            if (MessageDigest.isEqual(code(secret, step).getBytes(), code.getBytes())) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static boolean isCode(String text) {
        return text.length() == DIGITS && text.chars().allMatch(it -> it >= '0' && it <= '9');
    }

    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
