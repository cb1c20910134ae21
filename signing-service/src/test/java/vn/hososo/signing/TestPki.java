package vn.hososo.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.hososo.signing.credential.TrustAnchors;

/** A certification authority for tests, with a time-stamp unit of its own. */
public final class TestPki {

    public static final String PIN = "2468";

    private static final AtomicLong SERIAL = new AtomicLong(1000);

    /** More than one test needs; each made once, for that takes longer than many signatures. */
    private static final int MOST_SIGNERS = 16;

    private static final Map<Integer, KeyPair> SIGNERS = new ConcurrentHashMap<>();
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final KeyPair keys = rsa();
    private final X509Certificate root;
    private final KeyPair stampKeys = rsa();
    private final X509Certificate stamp;

    public TestPki(String name) {
        root = certificate(
                "CN=" + name + ",O=Test,C=VN",
                keys,
                Instant.now().minus(Duration.ofDays(30)),
                Instant.now().plus(Duration.ofDays(3650)),
                Kind.AUTHORITY);
        stamp = certificate(
                "CN=" + name + " TSA,O=Test,C=VN",
                stampKeys,
                Instant.now().minus(Duration.ofDays(30)),
                Instant.now().plus(Duration.ofDays(3650)),
                Kind.STAMP);
    }

    private enum Kind {
        AUTHORITY,
        STAMP,
        SIGNER,
        ENCRYPTION
    }

    public X509Certificate root() {
        return root;
    }

    public byte[] keyFile(String name) {
        return keyFile(
                name, Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(365)));
    }

    public byte[] keyFile(String name, Instant from, Instant to) {
        return keyFile(name, from, to, Kind.SIGNER);
    }

    public byte[] keyFileWithoutSigningUsage(String name) {
        return keyFile(
                name,
                Instant.now().minus(Duration.ofDays(1)),
                Instant.now().plus(Duration.ofDays(365)),
                Kind.ENCRYPTION);
    }

    private byte[] keyFile(String name, Instant from, Instant to, Kind kind) {
        try {
            var pair = SIGNERS.computeIfAbsent(NEXT.getAndIncrement() % MOST_SIGNERS, any -> rsa());
            var certificate = certificate("CN=" + name + ",O=UBND,C=VN", pair, from, to, kind);
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("key", pair.getPrivate(), PIN.toCharArray(), new X509Certificate[] {certificate, root});
            var out = new ByteArrayOutputStream();
            store.store(out, PIN.toCharArray());
            return out.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate in a key file. */
    public static X509Certificate certificate(byte[] keyFile) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(keyFile), PIN.toCharArray());
            return (X509Certificate) store.getCertificate(store.aliases().nextElement());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** As PEM, the signer's certificate first. */
    public byte[] chain(X509Certificate certificate) {
        return (pem(certificate) + pem(root)).getBytes(StandardCharsets.US_ASCII);
    }

    public TSPSource timestamps() {
        var source = new KeyEntityTSPSource(stampKeys.getPrivate(), stamp, List.of(stamp, root));
        source.setDigestAlgorithm(DigestAlgorithm.SHA256);
        source.setTsaPolicy("1.2.3.4.5");
        return source;
    }

    public TrustAnchors anchors() {
        return new TrustAnchors(directory(), Duration.ofMinutes(5));
    }

    public void writeRoot(Path directory) {
        try {
            Files.writeString(directory.resolve("root.crt"), pem(root));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Path directory() {
        try {
            var directory = Files.createTempDirectory("anchors");
            writeRoot(directory);
            return directory;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public java.security.PrivateKey rootKey() {
        return keys.getPrivate();
    }

    public java.security.PrivateKey stampKey() {
        return stampKeys.getPrivate();
    }

    public X509Certificate stampCertificate() {
        return stamp;
    }

    /** A signer's certificate for a key that was made elsewhere. */
    public X509Certificate certify(PublicKey key, String name) {
        return certificate(
                "CN=" + name + ",O=UBND,C=VN",
                key,
                Instant.now().minus(Duration.ofDays(1)),
                Instant.now().plus(Duration.ofDays(365)),
                Kind.SIGNER,
                List.of());
    }

    /** A signer's certificate that names a responder. */
    public X509Certificate certificateNaming(URI responder) {
        return certificateNaming(responder, rsa().getPublic());
    }

    public X509Certificate certificateNaming(URI responder, PublicKey key) {
        var access = new AccessDescription(
                AccessDescription.id_ad_ocsp,
                new GeneralName(GeneralName.uniformResourceIdentifier, responder.toString()));
        return certificate(
                "CN=Nguyễn Văn Hùng,C=VN",
                key,
                Instant.now().minus(Duration.ofDays(1)),
                Instant.now().plus(Duration.ofDays(365)),
                Kind.SIGNER,
                List.of(access));
    }

    private X509Certificate certificate(String subject, KeyPair pair, Instant from, Instant to, Kind kind) {
        return certificate(subject, pair.getPublic(), from, to, kind, List.of());
    }

    private X509Certificate certificate(
            String subject, PublicKey key, Instant from, Instant to, Kind kind, List<AccessDescription> access) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    kind == Kind.AUTHORITY
                            ? new X500Name(subject)
                            : X500Name.getInstance(
                                    root.getSubjectX500Principal().getEncoded()),
                    BigInteger.valueOf(SERIAL.incrementAndGet()),
                    Date.from(from),
                    Date.from(to),
                    new X500Name(subject),
                    key);
            var extensions = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key));
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(keys.getPublic()));
            if (!access.isEmpty()) {
                builder.addExtension(
                        Extension.authorityInfoAccess,
                        false,
                        new AuthorityInformationAccess(access.toArray(AccessDescription[]::new)));
            }
            switch (kind) {
                case AUTHORITY -> {
                    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
                    builder.addExtension(
                            Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
                }
                case STAMP -> {
                    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
                    builder.addExtension(
                            Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
                }
                case SIGNER ->
                    builder.addExtension(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
                case ENCRYPTION ->
                    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyEncipherment));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair rsa() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
