package vn.hososo.benchmark;

import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

/** A key file opened once and kept open, which signing-service does not do. */
record OpenKey(PrivateKey key, List<CertificateToken> chain) {

    static OpenKey of(byte[] file, String pin) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(file), pin.toCharArray());
        String alias = store.aliases().nextElement();
        return new OpenKey(
                (PrivateKey) store.getKey(alias, pin.toCharArray()),
                Stream.of(store.getCertificateChain(alias))
                        .map(certificate -> new CertificateToken((X509Certificate) certificate))
                        .toList());
    }

    SignatureValue sign(byte[] data) throws GeneralSecurityException {
        SignatureAlgorithm algorithm =
                key.getAlgorithm().equals("RSA") ? SignatureAlgorithm.RSA_SHA256 : SignatureAlgorithm.ECDSA_SHA256;
        Signature signature = Signature.getInstance(algorithm.getJCEId());
        signature.initSign(key);
        signature.update(data);
        return new SignatureValue(algorithm, signature.sign());
    }
}
