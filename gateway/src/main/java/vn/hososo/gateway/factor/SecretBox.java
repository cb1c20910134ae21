package vn.hososo.gateway.factor;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.hososo.gateway.key.KeyConfig;
import vn.hososo.gateway.key.OwnersFile;

/** Encrypts the secrets of second factors (AES-256-GCM), each bound to its account: a copied row opens nothing. */
@ApplicationScoped
class SecretBox {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    SecretBox(FactorConfig config, KeyConfig keys) {
        var file = new OwnersFile(keys.keyDirectory().resolve("factor.key"));
        this.key = key(config.factorKey().orElseGet(() -> file.readOrCreate(this::fresh)));
    }

    byte[] sealed(byte[] secret, UUID accountId) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] encrypted = run(Cipher.ENCRYPT_MODE, nonce, secret, accountId);
        return ByteBuffer.allocate(nonce.length + encrypted.length)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    byte[] opened(byte[] sealed, UUID accountId) {
        var parts = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] encrypted = new byte[parts.remaining()];
        parts.get(encrypted);
        return run(Cipher.DECRYPT_MODE, nonce, encrypted, accountId);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, UUID accountId) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(accountId.getMostSignificantBits())
                    .putLong(accountId.getLeastSignificantBits())
                    .array());
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of second factors does not fit: hososo.identity.factor-key", e);
        }
    }

    private static SecretKey key(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("the key of second factors must have 32 bytes: hososo.identity.factor-key");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private String fresh() {
        return Base64.getEncoder().encodeToString(random(KEY_BYTES)) + "\n";
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
