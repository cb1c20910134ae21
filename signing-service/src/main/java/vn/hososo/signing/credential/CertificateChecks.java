package vn.hososo.signing.credential;

import eu.europa.esig.dss.enumerations.KeyUsageBit;
import eu.europa.esig.dss.model.x509.CertificateToken;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.hososo.signing.revocation.RevocationStatus;
import vn.hososo.signing.revocation.RevocationStatus.Answer;

/**
 * What a certificate must pass when it is registered and before every signature: chain to an anchor, period, key usage, length of
 * the key, revocation. Each refusal has its own problem. Blocking: asks the authority.
 */
@Singleton
public final class CertificateChecks {

    /** Said beside a signature that was made although nobody could tell whether its certificate was revoked. */
    public static final String STATUS_UNKNOWN = "CERTIFICATE_STATUS_UNKNOWN";

    private static final Logger LOG = Logger.getLogger(CertificateChecks.class);
    private static final int SHORTEST_RSA_KEY = 2048;
    private static final Set<String> KEYS = Set.of("RSA", "EC");

    private final TrustAnchors anchors;
    private final RevocationStatus revocation;
    private final CredentialConfig.WhenUnknown whenUnknown;
    private final Clock clock;

    @Inject
    CertificateChecks(TrustAnchors anchors, RevocationStatus revocation, CredentialConfig config, Clock clock) {
        this(anchors, revocation, config.revocationUnknown(), clock);
    }

    CertificateChecks(
            TrustAnchors anchors, RevocationStatus revocation, CredentialConfig.WhenUnknown whenUnknown, Clock clock) {
        this.anchors = anchors;
        this.revocation = revocation;
        this.whenUnknown = whenUnknown;
        this.clock = clock;
    }

    /** Fails with the reason; otherwise what must be said beside the signature, mostly nothing. */
    public List<String> require(CertificateChain chain) {
        var path = anchors.path(chain.certificates());
        if (path.isEmpty()) {
            throw CredentialProblem.notTrusted();
        }
        requirePeriod(chain.signer());
        requireUsage(chain.signer());
        return statusOf(path) ? List.of() : unknown(chain.signer());
    }

    private void requirePeriod(CertificateToken signer) {
        var now = clock.instant();
        if (now.isBefore(signer.getNotBefore().toInstant())) {
            throw CredentialProblem.notYetValid();
        }
        if (now.isAfter(signer.getNotAfter().toInstant())) {
            throw CredentialProblem.expired();
        }
    }

    private static void requireUsage(CertificateToken signer) {
        if (!KEYS.contains(signer.getPublicKey().getAlgorithm())) {
            throw CredentialProblem.notForSigning();
        }
        if (!signer.checkKeyUsage(KeyUsageBit.DIGITAL_SIGNATURE)
                && !signer.checkKeyUsage(KeyUsageBit.NON_REPUDIATION)) {
            throw CredentialProblem.notForSigning();
        }
        if (signer.getPublicKey() instanceof RSAPublicKey key
                && key.getModulus().bitLength() < SHORTEST_RSA_KEY) {
            throw CredentialProblem.keyWeak();
        }
    }

    /** Whether the status of all below the anchor is known; fails when one is revoked. */
    private boolean statusOf(List<CertificateToken> path) {
        var known = true;
        for (var index = 0; index + 1 < path.size(); index++) {
            switch (revocation.ofRegistered(path.get(index), path.get(index + 1))) {
                case Answer.Good good -> {}
                case Answer.Revoked(var at) -> throw CredentialProblem.revoked(at);
                case Answer.Unknown unknown -> known = false;
            }
        }
        return known;
    }

    private List<String> unknown(CertificateToken signer) {
        if (whenUnknown == CredentialConfig.WhenUnknown.REFUSE) {
            throw CredentialProblem.statusUnknown();
        }
        LOG.warnf("signing without knowing whether the certificate is revoked serial=%x", signer.getSerialNumber());
        return List.of(STATUS_UNKNOWN);
    }
}
