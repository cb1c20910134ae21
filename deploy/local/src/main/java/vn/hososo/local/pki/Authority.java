package vn.hososo.local.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import vn.hososo.local.home.Home;

/**
 * The demonstration certification authority: a root, an issuing authority below it, a time-stamp unit and an OCSP
 * responder. Made once; everything lives in one directory, so that the pki process and the demo's loader see the same.
 */
public final class Authority {
    /** The password of every issued PKCS#12 file. */
    public static final String PASSWORD = "demo";

    private static final Instant ROOT_FROM = Instant.parse("2019-01-01T00:00:00Z");
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2039-01-01T00:00:00Z");
    private static final Instant ROOT_TO = Instant.parse("2045-01-01T00:00:00Z");
    private static final String OWN_PASSWORD = "hososo-local";
    private static final String SEAL = "system-seal";
    private static final String OPERATOR = "Hồ Sơ Số (trình diễn)";

    private final Path directory;
    private final String url;
    private final KeyFile root;
    private final KeyFile issuing;
    private final KeyFile timeStamp;
    private final KeyFile ocsp;

    private Authority(Path directory, String url) throws GeneralSecurityException, IOException {
        this.directory = directory;
        this.url = url;
        this.root = KeyFile.load(directory.resolve("root.p12"), OWN_PASSWORD);
        this.issuing = KeyFile.load(directory.resolve("issuing.p12"), OWN_PASSWORD);
        this.timeStamp = KeyFile.load(directory.resolve("tsa.p12"), OWN_PASSWORD);
        this.ocsp = KeyFile.load(directory.resolve("ocsp.p12"), OWN_PASSWORD);
    }

    /**
     * Opens the authority, made now if it is not there.
     *
     * @param url where the pki process answers; it goes into the certificates
     */
    public static Authority open(Path directory, String url) throws GeneralSecurityException, IOException {
        if (!Files.exists(directory)) {
            var draft = directory.resolveSibling(directory.getFileName() + ".draft");
            Home.deleteTree(draft);
            create(draft, url);
            Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Authority(directory, url);
    }

    /** Where the certificate lies that the system itself signs with; made by {@link #issueSeal}. */
    public static Path sealOf(Path directory) {
        return directory.resolve("issued").resolve(SEAL + ".p12");
    }

    void issueSeal() throws GeneralSecurityException, IOException {
        issue(SEAL, new Subject("Hệ thống Hồ Sơ Số", OPERATOR, null));
    }

    /** A PKCS#12 file for the subject; the one issued before, if there is one of this name. */
    public Path issue(String name, Subject subject) throws GeneralSecurityException, IOException {
        var file = directory.resolve("issued").resolve(name + ".p12");
        if (Files.exists(file)) {
            return file;
        }
        return issue(name, subject, CertificateFactory.keyPair(2048));
    }

    /** The same for keys of any kind, in place of the file of this name. */
    public Path issue(String name, Subject subject, KeyPair keys) throws GeneralSecurityException, IOException {
        var file = directory.resolve("issued").resolve(name + ".p12");
        var certificate = CertificateFactory.issuedBy(
                        issuing.certificate(), subject.distinguishedName(), keys, FROM, TO)
                .signer()
                .revocationAt(url + "/crl/issuing.crl", url + "/certificates/issuing.crt", url + "/ocsp")
                .sign(issuing.key());
        writeCertificate(directory.resolve("certificates").resolve(serial(certificate) + ".crt"), certificate);
        new KeyFile(keys.getPrivate(), List.of(certificate, issuing.certificate(), root.certificate()))
                .store(file, PASSWORD);
        return file;
    }

    boolean hasIssued(BigInteger serial) {
        return Files.exists(directory.resolve("certificates").resolve(serial.toString(16) + ".crt"));
    }

    Path directory() {
        return directory;
    }

    KeyFile root() {
        return root;
    }

    KeyFile issuing() {
        return issuing;
    }

    KeyFile timeStamp() {
        return timeStamp;
    }

    KeyFile ocsp() {
        return ocsp;
    }

    private static void create(Path directory, String url) throws GeneralSecurityException, IOException {
        var certificates = directory.resolve("certificates");
        Files.createDirectories(certificates);
        Files.createDirectories(directory.resolve("anchors"));
        Files.createDirectories(directory.resolve("issued"));

        var rootKeys = CertificateFactory.keyPair(3072);
        var root = CertificateFactory.selfSigned(name("Hồ Sơ Số Demo Root CA"), rootKeys, ROOT_FROM, ROOT_TO)
                .authority(1)
                .sign(rootKeys.getPrivate());
        var issuingKeys = CertificateFactory.keyPair(3072);
        var issuing = CertificateFactory.issuedBy(root, name("Hồ Sơ Số Demo Issuing CA"), issuingKeys, FROM, ROOT_TO)
                .authority(0)
                .revocationAt(url + "/crl/root.crl", url + "/certificates/root.crt", url + "/ocsp")
                .sign(rootKeys.getPrivate());
        var timeStampKeys = CertificateFactory.keyPair(2048);
        var timeStamp = CertificateFactory.issuedBy(issuing, name("Hồ Sơ Số Demo TSA"), timeStampKeys, FROM, TO)
                .timeStamps()
                .revocationAt(url + "/crl/issuing.crl", url + "/certificates/issuing.crt", url + "/ocsp")
                .sign(issuingKeys.getPrivate());
        var ocspKeys = CertificateFactory.keyPair(2048);
        var ocsp = CertificateFactory.issuedBy(issuing, name("Hồ Sơ Số Demo OCSP"), ocspKeys, FROM, TO)
                .revocationAnswers()
                .sign(issuingKeys.getPrivate());

        new KeyFile(rootKeys.getPrivate(), List.of(root)).store(directory.resolve("root.p12"), OWN_PASSWORD);
        new KeyFile(issuingKeys.getPrivate(), List.of(issuing, root))
                .store(directory.resolve("issuing.p12"), OWN_PASSWORD);
        new KeyFile(timeStampKeys.getPrivate(), List.of(timeStamp, issuing, root))
                .store(directory.resolve("tsa.p12"), OWN_PASSWORD);
        new KeyFile(ocspKeys.getPrivate(), List.of(ocsp, issuing, root))
                .store(directory.resolve("ocsp.p12"), OWN_PASSWORD);

        writeCertificate(directory.resolve("anchors/root.crt"), root);
        writeCertificate(certificates.resolve("root.crt"), root);
        writeCertificate(certificates.resolve("issuing.crt"), issuing);
        for (var certificate : List.of(root, issuing, timeStamp, ocsp)) {
            writeCertificate(certificates.resolve(serial(certificate) + ".crt"), certificate);
        }
    }

    private static X500Name name(String commonName) {
        return new Subject(commonName, OPERATOR, null).distinguishedName();
    }

    private static String serial(X509Certificate certificate) {
        return certificate.getSerialNumber().toString(16);
    }

    private static void writeCertificate(Path file, X509Certificate certificate)
            throws GeneralSecurityException, IOException {
        var base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        Files.writeString(
                file,
                "-----BEGIN CERTIFICATE-----\n" + base64.encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }
}
