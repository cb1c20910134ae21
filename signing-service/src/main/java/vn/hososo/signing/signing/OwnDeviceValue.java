package vn.hososo.signing.signing;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.signing.credential.SigningKey;

/** A signature's value as a device sends it: RSA (PKCS#1 v1.5), ECDSA as DER or, from PKCS#11, as the plain pair of numbers. */
final class OwnDeviceValue {

    private final byte[] value;

    OwnDeviceValue(String base64) {
        try {
            value = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("value", "body", new Text("Phải là base64.", "Must be base64."));
        }
    }

    /** The value in the form that goes into the file; refused when it is not of this certificate's key over this file. */
    SignatureValue requireOf(CertificateToken certificate, UnsignedPdf unsigned) {
        var algorithm = SigningKey.algorithm(certificate);
        if (isOf(certificate, unsigned, value)) {
            return new SignatureValue(algorithm, value);
        }
        if (algorithm
                .getEncryptionAlgorithm()
                .isEquivalent(eu.europa.esig.dss.enumerations.EncryptionAlgorithm.ECDSA)) {
            var der = asDer();
            if (isOf(certificate, unsigned, der)) {
                return new SignatureValue(algorithm, der);
            }
        }
        throw SignatureProblem.valueForeign();
    }

    private byte[] asDer() {
        try {
            return DSSASN1Utils.toStandardDSASignatureValue(value);
        } catch (DSSException | IllegalArgumentException notAPair) {
            return value;
        }
    }

    private static boolean isOf(CertificateToken certificate, UnsignedPdf unsigned, byte[] der) {
        try {
            var signature =
                    Signature.getInstance(SigningKey.algorithm(certificate).getJCEId());
            signature.initVerify(certificate.getPublicKey());
            signature.update(unsigned.data().getBytes());
            return signature.verify(der);
        } catch (GeneralSecurityException notEvenAValue) {
            return false;
        }
    }
}
