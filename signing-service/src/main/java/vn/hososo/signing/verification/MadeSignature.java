package vn.hososo.signing.verification;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.CertificateSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessable;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerId;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Store;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.structure.FoundSignature;

/**
 * The one signature of a file that this service has just made: over these bytes, by the key of the certificate it names, with a time
 * stamp on itself. Whether the two certificates are good, this does not say; and of whatever it does not know, it is not one.
 */
final class MadeSignature {

    /**
     * What DSS's verdict rests on besides what is proven here.
     *
     * @param anchors what paths may lead to
     * @param certificates SHA-256 of all certificates in signature and time stamp and of how both were computed
     */
    record Grounds(Set<CertificateToken> anchors, String certificates) {

        Grounds {
            anchors = Set.copyOf(anchors);
        }
    }

    /** Something in it is not as this service makes it, so that DSS must judge. */
    private static final class UnlikeException extends Exception {

        private static final long serialVersionUID = 1L;

        UnlikeException(@Nullable Throwable cause) {
            super(cause);
        }
    }

    private static final ASN1ObjectIdentifier SHA256 = NISTObjectIdentifiers.id_sha256;

    private static final Set<ASN1ObjectIdentifier> SHA2 =
            Set.of(SHA256, NISTObjectIdentifiers.id_sha384, NISTObjectIdentifiers.id_sha512);

    private final FoundSignature found;
    private final CMSSignedData cms;
    private final SignerInformation signer;
    private final TimeStampToken stamp;

    private MadeSignature(Pdf file, FoundSignature found)
            throws IOException, CMSException, TSPException, UnlikeException {
        this.found = found;
        cms = cms(file, found);
        signer = one(cms.getSignerInfos().getSigners());
        stamp = stamp(signer);
    }

    /** Nothing unless the file is the source and one signature after it, and all of that holds. */
    static Optional<MadeSignature> alone(Pdf source, Pdf signed, List<FoundSignature> found) {
        if (found.size() != 1 || !isPlain(found.getFirst()) || !signed.startsWith(source)) {
            return Optional.empty();
        }
        try {
            var made = new MadeSignature(signed, found.getFirst());
            made.requireSigner();
            made.requireStamp();
            return Optional.of(made);
        } catch (IOException | CMSException | TSPException | UnlikeException | RuntimeException notProven) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(FoundSignature found) {
        return found.alone()
                && !found.timestamp()
                && found.flaws().isEmpty()
                && found.changes().isEmpty()
                && found.fields().size() == 1;
    }

    Instant timestampedAt() {
        return stamp.getTimeStampInfo().getGenTime().toInstant();
    }

    Grounds grounds(CertificateSource anchors) {
        var sha256 = sha256();
        try {
            add(cms, sha256);
            add(stamp.toCMSSignedData(), sha256);
            sha256.update(stamp.getTimeStampInfo().getMessageImprintAlgOID().getEncoded());
        } catch (IOException | UnlikeException readBefore) {
            throw new IllegalStateException(readBefore);
        }
        return new Grounds(Set.copyOf(anchors.getCertificates()), HexFormat.of().formatHex(sha256.digest()));
    }

    private static void add(CMSSignedData signed, MessageDigest sha256) throws IOException, UnlikeException {
        for (var certificate : signed.getCertificates().getMatches(null)) {
            sha256.update(certificate.getEncoded());
        }
        var signer = one(signed.getSignerInfos().getSigners());
        sha256.update(signer.toASN1Structure().getDigestAlgorithm().getEncoded());
        sha256.update(signer.toASN1Structure().getDigestEncryptionAlgorithm().getEncoded());
        for (var attribute : signer.getSignedAttributes().toASN1Structure().getAttributes()) {
            sha256.update(attribute.getAttrType().getEncoded());
        }
    }

    /** The verdict on a signature on the same grounds, said of this one. */
    VerifiedSignature alike(VerifiedSignature other, Instant signedAt) {
        return new VerifiedSignature(
                found.name(),
                found.fingerprint(),
                other.certificate(),
                signedAt,
                timestampedAt(),
                found.whole(),
                found.changes(),
                other.certificateStatus(),
                other.level(),
                other.provenUntil(),
                other.verdict());
    }

    /** RFC 5652 over all of the file but the gap, and the signed attributes that PAdES asks for. */
    private void requireSigner() throws CMSException, UnlikeException, IOException {
        var certificate = certificate(cms.getCertificates(), signer.getSID());
        require(signer.getDigestAlgorithmID().getAlgorithm().equals(SHA256));
        require(names(signer.getSignedAttributes(), certificate));
        require(certificate.isValidOn(stamp.getTimeStampInfo().getGenTime()));
        require(cms.getCRLs().getMatches(null).isEmpty());
        require(signer.verify(verifier(certificate)));
    }

    /** RFC 3161 over the value of the signature; {@code validate} also checks purpose and period of the certificate. */
    private void requireStamp() throws UnlikeException, TSPException {
        var info = stamp.getTimeStampInfo();
        var certificate = certificate(stamp.getCertificates(), stamp.getSID());
        require(stamp.getUnsignedAttributes() == null);
        require(stamp.getCRLs().getMatches(null).isEmpty());
        require(SHA2.contains(info.getMessageImprintAlgOID()));
        require(Arrays.equals(
                info.getMessageImprintDigest(),
                digest(info.getMessageImprintAlgOID()).digest(signer.getSignature())));
        stamp.validate(verifier(certificate));
    }

    private static CMSSignedData cms(Pdf file, FoundSignature found) throws IOException, CMSException, UnlikeException {
        var from = (int) found.gap() + 1;
        var digits = new String(file.bytes(), from, (int) found.resumes() - 1 - from, StandardCharsets.US_ASCII);
        try (var in = new ASN1InputStream(HexFormat.of().parseHex(digits))) {
            var info = ContentInfo.getInstance(in.readObject());
            require(SignedData.getInstance(info.getContent())
                            .getEncapContentInfo()
                            .getContent()
                    == null);
            return new CMSSignedData(new Covered(file, found), info);
        }
    }

    private static TimeStampToken stamp(SignerInformation signer)
            throws IOException, TSPException, CMSException, UnlikeException {
        var attributes = signer.getUnsignedAttributes();
        require(attributes != null && attributes.size() == 1);
        var value = value(attributes, PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        return new TimeStampToken(ContentInfo.getInstance(value));
    }

    /** The first certificate that the signer named is the one whose key signed. */
    private static boolean names(@Nullable AttributeTable signed, X509CertificateHolder certificate)
            throws IOException, UnlikeException {
        require(signed != null && signed.get(CMSAttributes.messageDigest) != null);
        require(value(signed, CMSAttributes.contentType).equals(PKCSObjectIdentifiers.data));
        var first = SigningCertificateV2.getInstance(value(signed, PKCSObjectIdentifiers.id_aa_signingCertificateV2))
                .getCerts()[0];
        var kind = first.getHashAlgorithm().getAlgorithm();
        return SHA2.contains(kind)
                && Arrays.equals(first.getCertHash(), digest(kind).digest(certificate.getEncoded()));
    }

    private static ASN1Encodable value(AttributeTable attributes, ASN1ObjectIdentifier kind) throws UnlikeException {
        var all = attributes.getAll(kind);
        require(all.size() == 1);
        var values = ((Attribute) all.get(0)).getAttributeValues();
        require(values.length == 1);
        return values[0];
    }

    private static X509CertificateHolder certificate(Store<X509CertificateHolder> certificates, SignerId of)
            throws UnlikeException {
        return one(certificates.getMatches(null).stream().filter(of::match).toList());
    }

    private static SignerInformationVerifier verifier(X509CertificateHolder certificate) throws UnlikeException {
        try {
            return new JcaSimpleSignerInfoVerifierBuilder().build(certificate);
        } catch (OperatorCreationException | CertificateException unusable) {
            throw new UnlikeException(unusable);
        }
    }

    private static <T> T one(Collection<T> several) throws UnlikeException {
        require(several.size() == 1);
        return several.iterator().next();
    }

    private static void require(boolean holds) throws UnlikeException {
        if (!holds) {
            throw new UnlikeException(null);
        }
    }

    private static MessageDigest sha256() {
        return digest(SHA256);
    }

    private static MessageDigest digest(ASN1ObjectIdentifier kind) {
        try {
            return MessageDigest.getInstance(kind.getId());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The bytes that are signed. */
    private record Covered(Pdf file, FoundSignature found) implements CMSProcessable {

        @Override
        public void write(OutputStream out) throws IOException {
            out.write(file.bytes(), 0, (int) found.gap());
            out.write(file.bytes(), (int) found.resumes(), (int) (found.end() - found.resumes()));
        }

        @Override
        public Object getContent() {
            return file;
        }
    }
}
