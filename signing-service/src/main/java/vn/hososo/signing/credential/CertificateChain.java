package vn.hososo.signing.credential;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A signer's certificate and those above it, in order, as far as they are known; written as PEM. */
public record CertificateChain(List<CertificateToken> certificates) {

    public CertificateChain {
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("no certificate");
        }
    }

    public CertificateToken signer() {
        return certificates.getFirst();
    }

    String sha256() {
        return HexFormat.of().formatHex(signer().getDigest(DigestAlgorithm.SHA256));
    }

    /** The first certificate with those of the others that lead on from it. */
    static CertificateChain from(CertificateToken signer, Collection<CertificateToken> others) {
        var chain = new ArrayList<CertificateToken>();
        chain.add(signer);
        var last = signer;
        while (!last.isSelfSigned()) {
            var next = issuer(last, others);
            if (next == null || chain.contains(next)) {
                break;
            }
            chain.add(next);
            last = next;
        }
        return new CertificateChain(chain);
    }

    private static @Nullable CertificateToken issuer(
            CertificateToken certificate, Collection<CertificateToken> others) {
        return others.stream().filter(certificate::isSignedBy).findFirst().orElse(null);
    }

    /** The certificates of a file, PEM (one or several) or DER; the first is the signer's. */
    static CertificateChain read(byte[] file) throws CertificateException {
        var read = certificates(file);
        if (read.isEmpty()) {
            throw new CertificateException("no certificate");
        }
        return from(read.getFirst(), read);
    }

    private static List<CertificateToken> certificates(byte[] file) throws CertificateException {
        return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(file)).stream()
                .map(certificate -> new CertificateToken((X509Certificate) certificate))
                .toList();
    }

    /** As {@link #pem} wrote it; which leads on from which was found out before. */
    static CertificateChain ofPem(String pem) {
        try {
            return new CertificateChain(certificates(pem.getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate that is kept cannot be read", e);
        }
    }

    String pem() {
        return certificates.stream().map(DSSUtils::convertToPEM).collect(Collectors.joining("\n"));
    }
}
