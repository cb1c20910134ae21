package vn.hososo.signing.timestamp;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.jboss.logging.Logger;
import vn.hososo.signing.authority.AuthorityClient;

/** Asks the configured authority; blocking, as DSS calls it in the middle of a signature made inside the worker. */
@Singleton
final class HttpTimestamps implements TSPSource {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(HttpTimestamps.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LARGEST_ANSWER = 64 * 1024;

    private final transient AuthorityClient authority;
    private final URI url;
    private final transient Reachability reachability;

    @Inject
    HttpTimestamps(TimestampConfig config, Reachability reachability) {
        this(config.url(), config.timeout(), reachability);
    }

    HttpTimestamps(URI url, Duration timeout, Reachability reachability) {
        this.url = url;
        this.reachability = reachability;
        authority = new AuthorityClient(timeout, LARGEST_ANSWER);
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        try {
            var stamped = stamp(algorithm, digest);
            reachability.answered();
            return stamped;
        } catch (IOException | TSPException e) {
            reachability.failed(e.toString());
            LOG.warnf("time-stamp authority failed url=%s reason=%s", url, e.toString());
            throw TimestampProblem.unavailable();
        }
    }

    private TimestampBinary stamp(DigestAlgorithm algorithm, byte[] digest) throws IOException, TSPException {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        var request =
                generator.generate(new ASN1ObjectIdentifier(algorithm.getOid()), digest, new BigInteger(64, RANDOM));
        var answer = authority.post(url, "application/timestamp-query", request.getEncoded());
        var response = new TimeStampResponse(answer);
        response.validate(request);
        if (response.getTimeStampToken() == null) {
            throw new TSPException("no token: " + response.getStatusString());
        }
        return new TimestampBinary(response.getTimeStampToken().getEncoded());
    }

    /** Only whether somebody is there. */
    void look() {
        try {
            authority.reach(url);
            reachability.answered();
        } catch (IOException e) {
            reachability.failed(e.toString());
        }
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        throw new NotSerializableException(HttpTimestamps.class.getName());
    }
}
