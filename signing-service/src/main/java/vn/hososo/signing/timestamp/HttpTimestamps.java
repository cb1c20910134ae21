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
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.jboss.logging.Logger;

/** Asks the configured authority; blocking, as DSS calls it in the middle of a signature made inside the worker. */
@Singleton
final class HttpTimestamps implements TSPSource {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(HttpTimestamps.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final transient HttpClient client;
    private final URI url;
    private final Duration timeout;
    private final transient Reachability reachability;

    @Inject
    HttpTimestamps(TimestampConfig config, Reachability reachability) {
        this(config.url(), config.timeout(), reachability);
    }

    HttpTimestamps(URI url, Duration timeout, Reachability reachability) {
        this.url = url;
        this.timeout = timeout;
        this.reachability = reachability;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TimestampProblem.unavailable();
        }
    }

    private TimestampBinary stamp(DigestAlgorithm algorithm, byte[] digest)
            throws IOException, TSPException, InterruptedException {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        var request =
                generator.generate(new ASN1ObjectIdentifier(algorithm.getOid()), digest, new BigInteger(64, RANDOM));
        var answer = client.send(
                HttpRequest.newBuilder(url)
                        .timeout(timeout)
                        .header("Content-Type", "application/timestamp-query")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        var response = new TimeStampResponse(answer.body());
        response.validate(request);
        if (response.getTimeStampToken() == null) {
            throw new TSPException("no token: " + response.getStatusString());
        }
        return new TimestampBinary(response.getTimeStampToken().getEncoded());
    }

    /** Asks for nothing: only whether somebody is there. Blocking. */
    void look() {
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(url)
                            .timeout(timeout)
                            .method("HEAD", HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() >= 500) {
                reachability.failed("status " + answer.statusCode());
            } else {
                reachability.answered();
            }
        } catch (IOException e) {
            reachability.failed(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        throw new NotSerializableException(HttpTimestamps.class.getName());
    }
}
