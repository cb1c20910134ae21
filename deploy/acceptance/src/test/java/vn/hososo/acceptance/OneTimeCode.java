package vn.hososo.acceptance;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator on a phone shows (RFC 6238). */
final class OneTimeCode {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP = 30;

    private OneTimeCode() {}

    static String now(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
            ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(Instant.now().getEpochSecond() / STEP)
                    .array()));
            int at = hash.get(hash.capacity() - 1) & 0xf;
            return "%06d".formatted((hash.getInt(at) & Integer.MAX_VALUE) % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int bits = 0;
        int count = 0;
        for (char letter : base32.replace(" ", "").toCharArray()) {
            bits = bits << 5 | LETTERS.indexOf(letter);
            count += 5;
            if (count >= Byte.SIZE) {
                count -= Byte.SIZE;
                bytes.write(bits >> count);
            }
        }
        return bytes.toByteArray();
    }
}
