package vn.hososo.signing.credential;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.x509.CertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** The root certificates that signatures, time stamps and credentials must lead to. Blocking: reads a directory. */
@Singleton
public final class TrustAnchors {

    private static final Logger LOG = Logger.getLogger(TrustAnchors.class);

    private record Loaded(Instant at, CommonTrustedCertificateSource source) {}

    private final Path directory;
    private final Duration reread;
    private final AtomicReference<Loaded> loaded =
            new AtomicReference<>(new Loaded(Instant.EPOCH, new CommonTrustedCertificateSource()));

    @Inject
    TrustAnchors(CredentialConfig config) {
        this(config.anchors(), config.anchorsReread());
    }

    public TrustAnchors(Path directory, Duration reread) {
        this.directory = directory;
        this.reread = reread;
    }

    public CertificateSource source() {
        return current().source();
    }

    public boolean isEmpty() {
        return current().source().getCertificates().isEmpty();
    }

    /** The certificates from the first up to an anchor, each signed by the next; empty when they lead to none. */
    List<CertificateToken> path(List<CertificateToken> chain) {
        var anchors = current().source().getCertificates();
        var path = new ArrayList<CertificateToken>();
        for (var certificate : chain) {
            if (!path.isEmpty() && !path.getLast().isSignedBy(certificate)) {
                return List.of();
            }
            path.add(certificate);
            if (anchors.contains(certificate)) {
                return path;
            }
            var anchor = anchors.stream().filter(certificate::isSignedBy).findFirst();
            if (anchor.isPresent()) {
                path.add(anchor.get());
                return path;
            }
        }
        return List.of();
    }

    private Loaded current() {
        var known = loaded.get();
        var now = Instant.now();
        if (!known.source().getCertificates().isEmpty()
                && known.at().plus(reread).isAfter(now)) {
            return known;
        }
        var fresh = new Loaded(now, read());
        loaded.set(fresh);
        return fresh;
    }

    private CommonTrustedCertificateSource read() {
        var source = new CommonTrustedCertificateSource();
        for (var file : files()) {
            read(file, source);
        }
        if (source.getCertificates().isEmpty()) {
            LOG.warnf("no trust anchor found directory=%s", directory);
        }
        return source;
    }

    private static void read(Path file, CommonTrustedCertificateSource source) {
        try {
            source.addCertificate(DSSUtils.loadCertificate(Files.readAllBytes(file)));
        } catch (IOException | RuntimeException e) {
            LOG.warnf("trust anchor cannot be read file=%s reason=%s", file, e.toString());
        }
    }

    private List<Path> files() {
        var files = new ArrayList<Path>();
        try (var entries = Files.newDirectoryStream(directory, "*.crt")) {
            entries.forEach(files::add);
        } catch (IOException e) {
            LOG.warnf("directory of trust anchors cannot be read directory=%s reason=%s", directory, e.toString());
        }
        return files;
    }
}
