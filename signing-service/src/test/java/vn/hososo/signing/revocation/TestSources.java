package vn.hososo.signing.revocation;

import eu.europa.esig.dss.crl.CRLUtils;
import eu.europa.esig.dss.enumerations.RevocationOrigin;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.TestPki;
import vn.hososo.signing.TestRevocation;

/** The revocation list of a {@link TestRevocation}, asked anew each time and without a service around it. */
public final class TestSources implements RevocationSources {

    private final TestRevocation revocation;

    private TestSources(TestRevocation revocation) {
        this.revocation = revocation;
    }

    public static RevocationSources asking(TestRevocation revocation) {
        return new TestSources(revocation);
    }

    public static X509Certificate certificate(byte[] keyFile) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(keyFile), TestPki.PIN.toCharArray());
        return (X509Certificate) store.getCertificate("key");
    }

    @Override
    public CRLSource crl() {
        return this::list;
    }

    @Override
    public OCSPSource ocsp() {
        return (certificate, issuer) -> null;
    }

    @Override
    public boolean areConfigured() {
        return true;
    }

    private @Nullable CRLToken list(CertificateToken certificate, CertificateToken issuer) {
        try (var in = revocation.listUrl().toURL().openStream()) {
            var validity = CRLUtils.buildCRLValidity(CRLUtils.buildCRLBinary(in.readAllBytes()), issuer);
            var token = new CRLToken(certificate, validity);
            token.setExternalOrigin(RevocationOrigin.EXTERNAL);
            return validity.isValid() ? token : null;
        } catch (IOException nobodyAnswers) {
            return null;
        }
    }
}
