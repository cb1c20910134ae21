package vn.hososo.local.pki;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Answers the online question whether a certificate is good, revoked or unknown. */
final class OcspResponder {
    private static final Duration VALID = Duration.ofHours(1);
    private final Authority authority;
    private final Revocations revocations;
    private final Clock clock;

    OcspResponder(Authority authority, Revocations revocations, Clock clock) {
        this.authority = authority;
        this.revocations = revocations;
        this.clock = clock;
    }

    byte[] answer(byte[] question) throws GeneralSecurityException, IOException {
        try {
            return answer(new OCSPReq(question)).getEncoded();
        } catch (OCSPException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private OCSPResp answer(OCSPReq question)
            throws OCSPException, OperatorCreationException, GeneralSecurityException, IOException {
        var responder = new JcaX509CertificateHolder(authority.ocsp().certificate());
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var now = clock.instant();
        var builder = new BasicOCSPRespBuilder(new RespID(responder.getSubject()));
        for (var request : question.getRequestList()) {
            var id = request.getCertID();
            builder.addResponse(id, status(id, digests), Date.from(now), Date.from(now.plus(VALID)), null);
        }
        var nonce = question.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (nonce != null) {
            builder.setResponseExtensions(new Extensions(nonce));
        }
        var signer = new JcaContentSignerBuilder(CertificateFactory.ALGORITHM)
                .build(authority.ocsp().key());
        var chain = new X509CertificateHolder[] {responder};
        return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, builder.build(signer, chain, Date.from(now)));
    }

    private CertificateStatus status(CertificateID id, DigestCalculatorProvider digests)
            throws OCSPException, GeneralSecurityException, IOException {
        var issuing = new JcaX509CertificateHolder(authority.issuing().certificate());
        var root = new JcaX509CertificateHolder(authority.root().certificate());
        var ours = id.matchesIssuer(issuing, digests) || id.matchesIssuer(root, digests);
        if (!ours || !authority.hasIssued(id.getSerialNumber())) {
            return new UnknownStatus();
        }
        var revokedAt = revocations.all().get(id.getSerialNumber());
        return revokedAt == null
                ? CertificateStatus.GOOD
                : new RevokedStatus(Date.from(revokedAt), CRLReason.cessationOfOperation);
    }
}
