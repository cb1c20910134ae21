package vn.hososo.signing.revocation;

import eu.europa.esig.dss.crl.CRLBinary;
import eu.europa.esig.dss.crl.CRLUtils;
import eu.europa.esig.dss.crl.CRLValidity;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.authority.AuthorityClient;

/** Revocation lists (CRL) by HTTP, each checked against the certificate of its authority. */
final class ListDownloads {

    private record Key(URI url, String issuer) {
        @Override
        public String toString() {
            return url.toString();
        }
    }

    private final AuthorityClient downloads;
    private final Clock clock;
    private final KeptAnswers<URI, CRLBinary> lists;
    private final KeptAnswers<Key, CRLValidity> checked;

    ListDownloads(AuthorityClient downloads, Duration keep, Clock clock) {
        this.downloads = downloads;
        this.clock = clock;
        lists = new KeptAnswers<>(keep, clock);
        checked = new KeptAnswers<>(keep, clock);
    }

    /** The newest list of this authority that is still current, with what it says of the certificate. */
    @Nullable
    CRLToken find(CertificateToken certificate, CertificateToken issuer, Collection<URI> urls) {
        return urls.stream()
                .map(url -> list(url, issuer))
                .flatMap(Optional::stream)
                .filter(list -> list.isValid() && isCurrent(list))
                .max(Comparator.comparing(CRLValidity::getThisUpdate))
                .map(list -> token(certificate, list))
                .orElse(null);
    }

    private Optional<CRLValidity> list(URI url, CertificateToken issuer) {
        return lists.get(url, () -> CRLUtils.buildCRLBinary(downloads.get(url)))
                .flatMap(list ->
                        checked.get(new Key(url, issuer.getDSSIdAsString()), () -> validity(url, list, issuer)));
    }

    private static CRLValidity validity(URI url, CRLBinary list, CertificateToken issuer) throws IOException {
        var validity = CRLUtils.buildCRLValidity(list, issuer);
        if (validity.isIssuerX509PrincipalMatches() && !validity.isValid()) {
            // Not believed, said, and asked for again soon.
            throw new IOException("the list does not hold: " + validity.getSignatureInvalidityReason());
        }
        validity.setUrl(url.toString());
        return validity;
    }

    private boolean isCurrent(CRLValidity list) {
        return list.getNextUpdate() == null || list.getNextUpdate().toInstant().isAfter(clock.instant());
    }

    private static CRLToken token(CertificateToken certificate, CRLValidity list) {
        var token = new CRLToken(certificate, list);
        token.setSourceURL(list.getUrl());
        token.setExternalOrigin(eu.europa.esig.dss.enumerations.RevocationOrigin.EXTERNAL);
        return token;
    }
}
