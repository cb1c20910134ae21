package vn.hososo.signing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamp authority over real HTTP; can be told to fail. */
public final class TestTsa implements AutoCloseable {

    private final HttpServer server;
    private final TestPki pki;
    private final AtomicLong serial = new AtomicLong(1);
    private volatile boolean failing;

    public TestTsa(TestPki pki, int port) {
        this.pki = pki;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/timestamp", exchange -> {
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(failing ? 503 : 405, -1);
                exchange.close();
                return;
            }
            var asked = exchange.getRequestBody().readAllBytes();
            var answer = failing ? new byte[0] : stamp(asked);
            exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(failing ? 503 : 200, failing ? -1 : answer.length);
            if (!failing) {
                exchange.getResponseBody().write(answer);
            }
            exchange.close();
        });
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/timestamp");
    }

    public void fail(boolean value) {
        failing = value;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private byte[] stamp(byte[] asked) throws IOException {
        try {
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder()
                            .build("SHA256withRSA", pki.stampKey(), pki.stampCertificate()),
                    digests.get(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1)),
                    new ASN1ObjectIdentifier("1.2.3.4.5"));
            tokens.addCertificates(new JcaCertStore(List.of(pki.stampCertificate(), pki.root())));
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(new TimeStampRequest(asked), BigInteger.valueOf(serial.getAndIncrement()), new Date())
                    .getEncoded();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
