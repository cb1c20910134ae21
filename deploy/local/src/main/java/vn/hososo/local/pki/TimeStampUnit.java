package vn.hososo.local.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** Time stamps by RFC 3161, with this machine's clock. */
final class TimeStampUnit {
    /** A policy of our own, under the arc for UUIDs (ITU-T X.667). */
    static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.25.218318465287163403218712398475981234567");

    private final KeyFile keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TimeStampUnit(KeyFile keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    byte[] answer(byte[] question) throws GeneralSecurityException, IOException {
        try {
            var request = new TimeStampRequest(question);
            var responses = new TimeStampResponseGenerator(tokens(), TSPAlgorithms.ALLOWED);
            return responses
                    .generate(request, new BigInteger(120, random).setBit(120), Date.from(clock.instant()))
                    .getEncoded();
        } catch (TSPException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private TimeStampTokenGenerator tokens() throws OperatorCreationException, GeneralSecurityException, TSPException {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var signer = new JcaSimpleSignerInfoGeneratorBuilder()
                .build(CertificateFactory.ALGORITHM, keys.key(), keys.certificate());
        // SHA-256 makes the signing certificate attribute version 2; version 1 knows SHA-1 only.
        var sha256 = digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
        var tokens = new TimeStampTokenGenerator(signer, sha256, POLICY);
        tokens.addCertificates(new JcaCertStore(keys.chain()));
        return tokens;
    }
}
