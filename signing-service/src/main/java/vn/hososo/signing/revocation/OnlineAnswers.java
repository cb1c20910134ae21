package vn.hososo.signing.revocation;

import eu.europa.esig.dss.enumerations.CertificateStatus;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.ExtendedKeyUsage;
import eu.europa.esig.dss.enumerations.RevocationOrigin;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.CertificateExtensionsUtils;
import eu.europa.esig.dss.spi.DSSRevocationUtils;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPToken;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.authority.AuthorityClient;

/** Online answers (OCSP, RFC 6960); believed only when the authority itself or a responder it named has signed them. */
final class OnlineAnswers {

    private record Key(URI url, String certificate) {
        @Override
        public String toString() {
            return url.toString();
        }
    }

    private final AuthorityClient downloads;
    private final Clock clock;
    private final KeptAnswers<Key, Optional<OCSPToken>> answers;

    OnlineAnswers(AuthorityClient downloads, Duration keep, Clock clock) {
        this.downloads = downloads;
        this.clock = clock;
        answers = new KeptAnswers<>(keep, clock);
    }

    /** The first answer of a responder that knows the certificate. */
    @Nullable
    OCSPToken find(CertificateToken certificate, CertificateToken issuer, Collection<URI> urls) {
        return urls.stream()
                .map(url -> answers.get(
                        new Key(url, certificate.getDSSIdAsString()), () -> answer(url, certificate, issuer)))
                .flatMap(Optional::stream)
                .flatMap(Optional::stream)
                .filter(this::isCurrent)
                .findFirst()
                .orElse(null);
    }

    private Optional<OCSPToken> answer(URI url, CertificateToken certificate, CertificateToken issuer)
            throws IOException {
        var basic = basic(downloads.post(url, "application/ocsp-request", question(certificate, issuer)));
        var single = basic == null ? null : DSSRevocationUtils.getLatestSingleResponse(basic, certificate, issuer);
        if (single == null) {
            return Optional.empty();
        }
        var token = new OCSPToken(basic, single, certificate, issuer);
        token.setSourceURL(url.toString());
        token.setExternalOrigin(RevocationOrigin.EXTERNAL);
        return token.getStatus() != CertificateStatus.UNKNOWN && isAuthorised(token, issuer)
                ? Optional.of(token)
                : Optional.empty();
    }

    private static byte[] question(CertificateToken certificate, CertificateToken issuer) throws IOException {
        try {
            // SHA-1 only names the issuer here, and is what every responder understands.
            var id = DSSRevocationUtils.getOCSPCertificateID(certificate, issuer, DigestAlgorithm.SHA1);
            return new OCSPReqBuilder().addRequest(id).build().getEncoded();
        } catch (OCSPException e) {
            throw new IOException(e);
        }
    }

    private static @Nullable BasicOCSPResp basic(byte[] answer) throws IOException {
        try {
            var response = new OCSPResp(answer);
            return response.getStatus() == OCSPResp.SUCCESSFUL ? (BasicOCSPResp) response.getResponseObject() : null;
        } catch (OCSPException e) {
            throw new IOException(e);
        }
    }

    /** RFC 6960, 4.2.2.2: signed by the issuer, or by a certificate of the issuer's for this very purpose. */
    private static boolean isAuthorised(OCSPToken token, CertificateToken issuer) {
        return token.isSignedBy(issuer)
                || token.getCertificates().stream()
                        .filter(responder -> responder.isSignedBy(issuer))
                        .filter(responder -> responder.isValidOn(token.getProductionDate()))
                        .filter(OnlineAnswers::answersForOthers)
                        .anyMatch(token::isSignedBy);
    }

    private static boolean answersForOthers(CertificateToken responder) {
        var usages = CertificateExtensionsUtils.getExtendedKeyUsage(responder);
        return usages != null && usages.getOids().contains(ExtendedKeyUsage.OCSP_SIGNING.getOid());
    }

    private boolean isCurrent(OCSPToken token) {
        return token.getNextUpdate() == null
                || token.getNextUpdate().toInstant().isAfter(clock.instant());
    }
}
