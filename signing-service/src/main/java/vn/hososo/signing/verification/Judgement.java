package vn.hososo.signing.verification;

import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.jaxb.XmlTimestamp;
import eu.europa.esig.dss.validation.reports.Reports;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.structure.Flaw;
import vn.hososo.signing.structure.FoundSignature;
import vn.hososo.signing.verification.CertificateStatus.State;

/** Brings together what the bytes say of a signature and what DSS says of its cryptography, time and certificate. */
final class Judgement {

    static final String TIMESTAMP_NOT_VALID = "TIMESTAMP_NOT_VALID";
    static final String TIMESTAMP_OF_OTHER_DATA = "TIMESTAMP_OF_OTHER_DATA";
    static final String CERTIFICATE_REVOKED = "CERTIFICATE_REVOKED";
    static final String CERTIFICATE_EXPIRED = "CERTIFICATE_EXPIRED";
    static final String CERTIFICATE_NOT_YET_VALID = "CERTIFICATE_NOT_YET_VALID";
    static final String CERTIFICATE_NOT_TRUSTED = "CERTIFICATE_NOT_TRUSTED";
    static final String REVOCATION_UNKNOWN = "REVOCATION_UNKNOWN";
    static final String DIGEST_TOO_WEAK = "DIGEST_TOO_WEAK";
    static final String KEY_TOO_SHORT = "KEY_TOO_SHORT";

    private static final Set<DigestAlgorithm> WEAK =
            Set.of(DigestAlgorithm.SHA1, DigestAlgorithm.MD2, DigestAlgorithm.MD5, DigestAlgorithm.RIPEMD160);
    private static final int SHORTEST_RSA = 2048;

    private final Reports reports;
    private final SignatureWrapper signature;
    private final FoundSignature found;
    private final boolean revocationRequired;
    private final Optional<CertificateWrapper> certificate;
    private final @Nullable Instant claimedAt;
    private final @Nullable Instant timestampedAt;
    private final CertificateStatus status;

    Judgement(Reports reports, SignatureWrapper signature, FoundSignature found, boolean revocationRequired) {
        this.reports = reports;
        this.signature = signature;
        this.found = found;
        this.revocationRequired = revocationRequired;
        certificate = Optional.ofNullable(signature.getSigningCertificate());
        claimedAt = instant(signature.getClaimedSigningTime());
        timestampedAt = timestampedAt();
        status = status();
    }

    VerifiedSignature signature() {
        return new VerifiedSignature(
                found.name(),
                found.fingerprint(),
                certificate.map(Judgement::described).orElse(SignerCertificate.ABSENT),
                claimedAt,
                timestampedAt,
                found.whole(),
                found.changes(),
                status,
                Level.of(signature.getSignatureFormat()),
                provenUntil(),
                verdict());
    }

    /** Made by a key that an anchor vouches for, over these very bytes, whatever is to be said of time and revocation. */
    boolean isGenuine() {
        return found.flaws().isEmpty()
                && signature.isSignatureIntact()
                && signature.isSignatureValid()
                && signature.isTrustedChain();
    }

    /** What neither reader nor DSS could make sense of. */
    static VerifiedSignature unusable(FoundSignature found) {
        var reasons = new LinkedHashSet<>(names(found));
        if (reasons.isEmpty()) {
            reasons.add(Flaw.SIGNATURE_DICTIONARY_UNUSABLE.name());
        }
        return new VerifiedSignature(
                found.name(),
                found.fingerprint(),
                SignerCertificate.ABSENT,
                null,
                null,
                found.whole(),
                found.changes(),
                CertificateStatus.of(State.UNKNOWN),
                Level.NONE,
                null,
                new Verdict.Invalid(List.copyOf(reasons)));
    }

    private static List<String> names(FoundSignature found) {
        return found.flaws().stream().sorted().map(Flaw::name).toList();
    }

    private Verdict verdict() {
        var certain = new LinkedHashSet<>(names(found));
        addWeaknesses(certain);
        addCertificate(certain);
        if (hasTimestampOfOtherData()) {
            certain.add(TIMESTAMP_OF_OTHER_DATA);
        }
        var report = reports.getSimpleReport();
        var indication = report.getIndication(signature.getId());
        var passed = indication == Indication.TOTAL_PASSED || indication == Indication.PASSED;
        var detail = report.getSubIndication(signature.getId());
        var dss = passed ? List.<String>of() : List.of(detail == null ? String.valueOf(indication) : detail.name());
        if (!certain.isEmpty() || indication == Indication.TOTAL_FAILED || indication == Indication.FAILED) {
            certain.addAll(dss);
            return new Verdict.Invalid(List.copyOf(certain));
        }
        var doubts = new LinkedHashSet<String>();
        addDoubts(doubts);
        doubts.addAll(dss);
        return doubts.isEmpty() ? new Verdict.Valid() : new Verdict.Indeterminate(List.copyOf(doubts));
    }

    private void addWeaknesses(Set<String> reasons) {
        if (WEAK.contains(signature.getDigestAlgorithm())) {
            reasons.add(DIGEST_TOO_WEAK);
        }
        var algorithm = signature.getEncryptionAlgorithm();
        var rsa = algorithm == EncryptionAlgorithm.RSA || algorithm == EncryptionAlgorithm.RSASSA_PSS;
        if (rsa && keyLength() < SHORTEST_RSA) {
            reasons.add(KEY_TOO_SHORT);
        }
    }

    private int keyLength() {
        try {
            return Integer.parseInt(signature.getKeyLengthUsedToSignThisToken());
        } catch (NumberFormatException unknown) {
            return Integer.MAX_VALUE;
        }
    }

    private void addCertificate(Set<String> reasons) {
        switch (status.state()) {
            case REVOKED -> reasons.add(CERTIFICATE_REVOKED);
            case EXPIRED -> reasons.add(CERTIFICATE_EXPIRED);
            case NOT_YET_VALID -> reasons.add(CERTIFICATE_NOT_YET_VALID);
            case GOOD, NOT_TRUSTED, UNKNOWN -> {
                // No certain reason against it.
            }
        }
    }

    private void addDoubts(Set<String> reasons) {
        if (status.state() == State.NOT_TRUSTED) {
            reasons.add(CERTIFICATE_NOT_TRUSTED);
        }
        if (status.state() == State.UNKNOWN && revocationRequired) {
            reasons.add(REVOCATION_UNKNOWN);
        }
        if (!timestamps().stream().allMatch(Judgement::holds)) {
            reasons.add(TIMESTAMP_NOT_VALID);
        }
    }

    private List<XmlTimestamp> timestamps() {
        return reports.getSimpleReport().getSignatureTimestamps(signature.getId());
    }

    private static boolean holds(XmlTimestamp timestamp) {
        return timestamp.getIndication() == Indication.PASSED;
    }

    private boolean hasTimestampOfOtherData() {
        return signature.getTimestampList().stream()
                .anyMatch(
                        timestamp -> timestamp.isMessageImprintDataFound() && !timestamp.isMessageImprintDataIntact());
    }

    private @Nullable Instant timestampedAt() {
        return timestamps().stream()
                .filter(Judgement::holds)
                .map(XmlTimestamp::getProductionTime)
                .map(Date::toInstant)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Authorities stop answering for a certificate that has ended; only what the file holds answers longer. */
    private @Nullable Instant provenUntil() {
        var until = instant(reports.getSimpleReport().getExtensionPeriodMax(signature.getId()));
        var end = certificate.map(CertificateWrapper::getNotAfter).map(Date::toInstant);
        var holdsAnswers = Level.of(signature.getSignatureFormat()).compareTo(Level.LT) >= 0;
        return until == null || holdsAnswers || end.isEmpty() || until.isBefore(end.get()) ? until : end.get();
    }

    private CertificateStatus status() {
        var at = timestampedAt == null ? claimedAt : timestampedAt;
        if (certificate.isEmpty()) {
            return CertificateStatus.of(State.UNKNOWN);
        }
        var known = certificate.get();
        if (at != null && at.isBefore(known.getNotBefore().toInstant())) {
            return CertificateStatus.of(State.NOT_YET_VALID);
        }
        if (at != null && at.isAfter(known.getNotAfter().toInstant())) {
            return CertificateStatus.of(State.EXPIRED);
        }
        return signature.isTrustedChain() ? revocation(known, at) : CertificateStatus.of(State.NOT_TRUSTED);
    }

    /** Revoked at the moment of signing counts as revoked; without a proven time, so does every revocation. */
    private CertificateStatus revocation(CertificateWrapper known, @Nullable Instant at) {
        var believed = known.getCertificateRevocationData().stream()
                .filter(answer -> answer.isSignatureValid() && answer.isTrustedChain())
                .toList();
        var revokedAt = believed.stream()
                .filter(CertificateRevocationWrapper::isRevoked)
                .map(CertificateRevocationWrapper::getRevocationDate)
                .map(Date::toInstant)
                .min(Comparator.naturalOrder());
        if (revokedAt.isPresent()) {
            var after = timestampedAt != null && timestampedAt.isBefore(revokedAt.get());
            return new CertificateStatus(after ? State.GOOD : State.REVOKED, revokedAt.get());
        }
        return CertificateStatus.of(
                believed.stream().anyMatch(answer -> speaksOf(answer, at)) ? State.GOOD : State.UNKNOWN);
    }

    /** Good news must be younger than the signature, or not yet out of date when it was made. */
    private static boolean speaksOf(CertificateRevocationWrapper answer, @Nullable Instant at) {
        var from = instant(answer.getThisUpdate());
        var until = instant(answer.getNextUpdate());
        return answer.isKnown()
                && from != null
                && (at == null || !from.isBefore(at) || (until != null && !until.isBefore(at)));
    }

    private static SignerCertificate described(CertificateWrapper certificate) {
        var name = certificate.getCommonName();
        return new SignerCertificate(
                name == null ? certificate.getCertificateDN() : name,
                certificate.getCertificateDN(),
                Optional.ofNullable(certificate.getCertificateIssuerDN()).orElse(""),
                serial(certificate),
                sha256(certificate),
                instant(certificate.getNotBefore()),
                instant(certificate.getNotAfter()));
    }

    private static String serial(CertificateWrapper certificate) {
        var decimal = certificate.getSerialNumber();
        return decimal == null || decimal.isEmpty() ? "" : new java.math.BigInteger(decimal).toString(16);
    }

    private static String sha256(CertificateWrapper certificate) {
        var digest = certificate.getDigestAlgoAndValue();
        if (digest != null && digest.getDigestMethod() == DigestAlgorithm.SHA256) {
            return HexFormat.of().formatHex(digest.getDigestValue());
        }
        return certificate.getBinaries() == null ? "" : new Pdf(certificate.getBinaries()).sha256();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
