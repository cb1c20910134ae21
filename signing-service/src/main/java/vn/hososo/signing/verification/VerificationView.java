package vn.hososo.signing.verification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.credential.RegisteredHolder;
import vn.hososo.signing.document.Capacity;
import vn.hososo.signing.structure.Change;

/** The verdict on a file and on each of its signatures. */
record VerificationView(String status, List<Signature> signatures) {

    /** How the time of a signature is known. */
    enum TimeSource {
        /** By a time-stamp authority. */
        TIMESTAMP,
        /** Only by what the signer says. */
        CLAIMED
    }

    enum Coverage {
        WHOLE_DOCUMENT,
        /** The file went on after the signature; see the changes. */
        EARLIER_REVISION
    }

    /**
     * One signature.
     *
     * @param capacity known only for signatures made here
     * @param explanations the reasons as sentences, in the language that the request accepts
     * @param changes what later revisions did that this signature permits
     */
    record Signature(
            @Nullable Capacity capacity,
            String signerName,
            String subject,
            @Nullable Instant signedAt,
            @Nullable Instant timestampedAt,
            String status,
            List<String> reasons,
            List<Reasons.Explanation> explanations,
            TimeSource timeSource,
            Coverage coverage,
            List<Change> changes,
            Level level,
            Certificate certificate,
            Mandate mandate) {

        private Signature withoutRegistry() {
            return new Signature(
                    capacity,
                    signerName,
                    subject,
                    signedAt,
                    timestampedAt,
                    status,
                    reasons,
                    explanations,
                    timeSource,
                    coverage,
                    changes,
                    level,
                    certificate,
                    new Mandate(mandate.status(), null, null, mandate.holderKind(), List.of()));
        }
    }

    /**
     * The signer's certificate.
     *
     * @param status what was true of it at the time of signing
     */
    @Schema(name = "VerifiedCertificate")
    record Certificate(
            String issuer,
            String serial,
            String sha256,
            @Nullable Instant validFrom,
            @Nullable Instant validTo,
            CertificateStatus.State status,
            @Nullable Instant revokedAt) {}

    enum Mandated {
        /** The holder might sign for the unit that day. */
        HELD,
        /** The registry knows the holder, but no mandate of that day. */
        NOT_HELD,
        /** The certificate is not registered here. */
        UNKNOWN
    }

    /**
     * For whom the holder might sign on the day of signing, by the registry of credentials.
     *
     * @param status of the document's unit, where the file belongs to a document
     */
    @Schema(name = "VerifiedMandate")
    record Mandate(
            Mandated status,
            @Nullable UUID credentialId,
            @Nullable String holderName,
            @Nullable String holderKind,
            List<RegisteredHolder.Held> held) {}

    /**
     * What is known beside the file.
     *
     * @param unitId the unit of the document, where it is a document's file
     * @param language in which the reasons are explained
     */
    record Known(
            Map<String, Capacity> capacities,
            Map<String, RegisteredHolder> holders,
            @Nullable UUID unitId,
            Locale language) {}

    static VerificationView of(VerifiedFile file, Known known) {
        return new VerificationView(
                file.verdict().status(),
                file.signatures().stream()
                        .map(signature -> signature(signature, known))
                        .toList());
    }

    /** For readers whom neither ids of the registry nor the units of a holder concern. */
    VerificationView forAnybody() {
        return new VerificationView(
                status, signatures.stream().map(Signature::withoutRegistry).toList());
    }

    private static Signature signature(VerifiedSignature signature, Known known) {
        return new Signature(
                known.capacities().get(signature.fingerprint()),
                signature.signerName(),
                signature.subject(),
                signature.signedAt(),
                signature.timestampedAt(),
                signature.verdict().status(),
                signature.verdict().codes(),
                Reasons.explained(signature.verdict().codes(), known.language()),
                signature.timestampedAt() == null ? TimeSource.CLAIMED : TimeSource.TIMESTAMP,
                signature.coversWhole() ? Coverage.WHOLE_DOCUMENT : Coverage.EARLIER_REVISION,
                signature.changes().stream().sorted().toList(),
                signature.level(),
                certificate(signature),
                mandate(known.holders().get(signature.certificate().sha256()), known.unitId()));
    }

    private static Certificate certificate(VerifiedSignature signature) {
        var certificate = signature.certificate();
        return new Certificate(
                certificate.issuer(),
                certificate.serial(),
                certificate.sha256(),
                certificate.validFrom(),
                certificate.validTo(),
                signature.certificateStatus().state(),
                signature.certificateStatus().revokedAt());
    }

    private static Mandate mandate(@Nullable RegisteredHolder holder, @Nullable UUID unitId) {
        if (holder == null) {
            return new Mandate(Mandated.UNKNOWN, null, null, null, List.of());
        }
        var held = holder.mandates().stream()
                .anyMatch(mandate -> unitId == null || mandate.unitId().equals(unitId));
        return new Mandate(
                held ? Mandated.HELD : Mandated.NOT_HELD,
                holder.credentialId(),
                holder.name(),
                holder.kind().name(),
                holder.mandates());
    }
}
