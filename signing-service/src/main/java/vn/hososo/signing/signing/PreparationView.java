package vn.hososo.signing.signing;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.document.Capacity;

/**
 * A prepared signature as it is shown.
 *
 * @param signatureAlgorithm how the device must sign: SHA256withRSA (PKCS#1 v1.5) or SHA256withECDSA
 * @param digest for devices that are given the digest; absent when the time for it is over
 * @param dataToSign for devices that digest themselves, base64; absent when the time for it is over
 * @param signatureId the signature that came of it, once completed
 */
record PreparationView(
        UUID id,
        UUID documentId,
        UUID revisionId,
        Capacity capacity,
        UUID credentialId,
        PreparationState state,
        Instant deadline,
        String signatureAlgorithm,
        @Nullable Digest digest,
        @Nullable String dataToSign,
        @Nullable UUID signatureId) {

    /** SHA-256 of the data to sign, twice. */
    @Schema(name = "DigestToSign")
    record Digest(String algorithm, String base64, String hex) {}
}
