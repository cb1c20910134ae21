package vn.hososo.signing.credential;

import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the key of a credential is (nơi giữ khóa). */
sealed interface KeyHome {

    /** How it is named in the API and in the database. */
    @Schema(name = "KeyHomeType")
    enum Type {
        PKCS12,
        PKCS11,
        OWN_DEVICE
    }

    Type type();

    /** Under which name wrong PINs are counted: a token has one PIN for all its keys. */
    @Nullable
    String pinPlace(UUID credentialId);

    /** A key file, kept here encrypted under its own password. */
    record InFile() implements KeyHome {
        @Override
        public Type type() {
            return Type.PKCS12;
        }

        @Override
        public String pinPlace(UUID credentialId) {
            return "credential:" + credentialId;
        }
    }

    /** A key on a token or HSM that this service reaches; it never leaves it. */
    record OnToken(String token, String keyLabel) implements KeyHome {
        @Override
        public Type type() {
            return Type.PKCS11;
        }

        @Override
        public String pinPlace(UUID credentialId) {
            return placeOf(token);
        }

        static String placeOf(String token) {
            return "token:" + token;
        }
    }

    /** The signer's own device; only the certificate is known here. */
    record OwnDevice() implements KeyHome {
        @Override
        public Type type() {
            return Type.OWN_DEVICE;
        }

        @Override
        public @Nullable String pinPlace(UUID credentialId) {
            return null;
        }
    }

    static KeyHome of(Type type, @Nullable String token, @Nullable String keyLabel) {
        return switch (type) {
            case PKCS12 -> new InFile();
            case PKCS11 -> new OnToken(Objects.requireNonNull(token), Objects.requireNonNull(keyLabel));
            case OWN_DEVICE -> new OwnDevice();
        };
    }
}
