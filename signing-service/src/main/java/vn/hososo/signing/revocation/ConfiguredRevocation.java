package vn.hososo.signing.revocation;

import eu.europa.esig.dss.enumerations.CertificateStatus;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.CertificateExtensionsUtils;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.authority.AuthorityClient;

/** The configured authorities, and for certificates registered here those of the allowed hosts that they name. */
@Singleton
final class ConfiguredRevocation implements RevocationSources, RevocationStatus {

    private final List<URI> crlUrls;
    private final List<URI> ocspUrls;
    private final Set<String> allowedHosts;
    private final ListDownloads lists;
    private final OnlineAnswers online;

    @Inject
    ConfiguredRevocation(RevocationConfig config, Clock clock) {
        crlUrls = config.crlUrls().orElse(List.of());
        ocspUrls = config.ocspUrls().orElse(List.of());
        allowedHosts = Set.copyOf(config.allowedHosts().orElse(List.of()));
        var downloads = new AuthorityClient(
                config.timeout(), Math.toIntExact(config.largestList().asLongValue()));
        lists = new ListDownloads(downloads, config.keep(), clock);
        online = new OnlineAnswers(downloads, config.keep(), clock);
    }

    @Override
    public CRLSource crl() {
        return (certificate, issuer) -> lists.find(certificate, issuer, crlUrls);
    }

    @Override
    public OCSPSource ocsp() {
        return (certificate, issuer) -> online.find(certificate, issuer, ocspUrls);
    }

    @Override
    public boolean areConfigured() {
        return !crlUrls.isEmpty() || !ocspUrls.isEmpty();
    }

    @Override
    public Answer ofRegistered(CertificateToken certificate, CertificateToken issuer) {
        var answer = answer(online.find(
                certificate, issuer, with(ocspUrls, CertificateExtensionsUtils.getOCSPAccessUrls(certificate))));
        return answer instanceof Answer.Unknown
                ? answer(lists.find(
                        certificate, issuer, with(crlUrls, CertificateExtensionsUtils.getCRLAccessUrls(certificate))))
                : answer;
    }

    private static Answer answer(@Nullable RevocationToken<?> token) {
        if (token == null || token.getStatus() == CertificateStatus.UNKNOWN) {
            return new Answer.Unknown();
        }
        return token.getStatus() == CertificateStatus.REVOKED
                ? new Answer.Revoked(token.getRevocationDate().toInstant())
                : new Answer.Good();
    }

    private List<URI> with(List<URI> configured, List<String> named) {
        var urls = new ArrayList<>(configured);
        named.stream()
                .flatMap(ConfiguredRevocation::parsed)
                .filter(this::isAllowed)
                .filter(url -> !urls.contains(url))
                .forEach(urls::add);
        return urls;
    }

    private boolean isAllowed(URI url) {
        return url.getHost() != null
                && (allowedHosts.contains(url.getHost()) || allowedHosts.contains(url.getHost() + ":" + url.getPort()));
    }

    private static Stream<URI> parsed(String url) {
        try {
            var parsed = URI.create(url);
            return "http".equals(parsed.getScheme()) || "https".equals(parsed.getScheme())
                    ? Stream.of(parsed)
                    : Stream.empty();
        } catch (IllegalArgumentException unreadable) {
            return Stream.empty();
        }
    }
}
