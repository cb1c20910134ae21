package vn.hososo.signing.credential;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The credential chosen for a signature.
 *
 * @param chain its certificates; unknown only for key files registered before they were kept, and then read from the file
 * @param mandate under which the person signs; an organ needs none
 */
public record SigningCredential(
        UUID id,
        String holderName,
        @Nullable CertificateChain chain,
        @Nullable Mandate mandate) {

    /** In whose name a person signs, and on what paper. */
    public record Mandate(
            MandateCapacity capacity, @Nullable String paper) {}

    /** Where its key must be for what is asked. */
    public enum KeyPlace {
        /** A key file or token of this service. */
        HERE,
        /** The signer's own device. */
        OWN_DEVICE
    }
}
