package vn.hososo.local.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificate revocation lists (CRL), signed at the moment they are asked for. */
final class RevocationList {
    private static final Duration VALID = Duration.ofDays(1);
    private final Revocations revocations;
    private final Clock clock;

    RevocationList(Revocations revocations, Clock clock) {
        this.revocations = revocations;
        this.clock = clock;
    }

    byte[] of(KeyFile authority) throws GeneralSecurityException, IOException {
        var now = clock.instant();
        var builder = new JcaX509v2CRLBuilder(authority.certificate(), Date.from(now));
        builder.setNextUpdate(Date.from(now.plus(VALID)));
        for (var revoked : revocations.all().entrySet()) {
            builder.addCRLEntry(revoked.getKey(), Date.from(revoked.getValue()), CRLReason.cessationOfOperation);
        }
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.certificate()));
        builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
        try {
            var signer = new JcaContentSignerBuilder(CertificateFactory.ALGORITHM).build(authority.key());
            return builder.build(signer).getEncoded();
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
