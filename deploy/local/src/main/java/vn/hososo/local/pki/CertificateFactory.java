package vn.hososo.local.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Puts one certificate together, extension by extension. */
final class CertificateFactory {
    static final String ALGORITHM = "SHA256withRSA";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final X509v3CertificateBuilder builder;

    private CertificateFactory(X509v3CertificateBuilder builder) {
        this.builder = builder;
    }

    static KeyPair keyPair(int bits) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits, RANDOM);
        return generator.generateKeyPair();
    }

    static CertificateFactory selfSigned(X500Name name, KeyPair keys, Instant from, Instant to)
            throws GeneralSecurityException, IOException {
        return new CertificateFactory(new JcaX509v3CertificateBuilder(
                        name, serial(), Date.from(from), Date.from(to), name, keys.getPublic()))
                .with(Extension.subjectKeyIdentifier, false, extensions().createSubjectKeyIdentifier(keys.getPublic()));
    }

    static CertificateFactory issuedBy(X509Certificate issuer, X500Name name, KeyPair keys, Instant from, Instant to)
            throws GeneralSecurityException, IOException {
        return new CertificateFactory(new JcaX509v3CertificateBuilder(
                        issuer, serial(), Date.from(from), Date.from(to), toPrincipal(name), keys.getPublic()))
                .with(Extension.subjectKeyIdentifier, false, extensions().createSubjectKeyIdentifier(keys.getPublic()))
                .with(Extension.authorityKeyIdentifier, false, extensions().createAuthorityKeyIdentifier(issuer));
    }

    CertificateFactory authority(int pathLength) throws IOException {
        return with(Extension.basicConstraints, true, new BasicConstraints(pathLength))
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    }

    CertificateFactory signer() throws IOException {
        return with(Extension.basicConstraints, true, new BasicConstraints(false))
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    }

    CertificateFactory timeStamps() throws IOException {
        return with(Extension.basicConstraints, true, new BasicConstraints(false))
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .with(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    }

    CertificateFactory revocationAnswers() throws IOException {
        return with(Extension.basicConstraints, true, new BasicConstraints(false))
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .with(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning))
                .with(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
    }

    CertificateFactory revocationAt(String crlUrl, String issuerUrl, String ocspUrl) throws IOException {
        var point = new DistributionPointName(new GeneralNames(uri(crlUrl)));
        return with(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                    new DistributionPoint(point, null, null)
                }))
                .with(Extension.authorityInfoAccess, false, new AuthorityInformationAccess(new AccessDescription[] {
                    new AccessDescription(AccessDescription.id_ad_caIssuers, uri(issuerUrl)),
                    new AccessDescription(AccessDescription.id_ad_ocsp, uri(ocspUrl))
                }));
    }

    X509Certificate sign(PrivateKey issuerKey) throws GeneralSecurityException {
        try {
            var signer = new JcaContentSignerBuilder(ALGORITHM).build(issuerKey);
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private CertificateFactory with(ASN1ObjectIdentifier extension, boolean critical, ASN1Encodable value)
            throws IOException {
        builder.addExtension(extension, critical, value);
        return this;
    }

    private static X500Principal toPrincipal(X500Name name) throws IOException {
        return new X500Principal(name.getEncoded());
    }

    private static GeneralName uri(String url) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, url);
    }

    private static BigInteger serial() {
        return new BigInteger(120, RANDOM).setBit(120);
    }

    private static JcaX509ExtensionUtils extensions() throws GeneralSecurityException {
        return new JcaX509ExtensionUtils();
    }
}
