package vn.hososo.signing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** The revocation list and the OCSP responder of a {@link TestPki} over real HTTP; each can be told to fail. */
public final class TestRevocation implements AutoCloseable {

    private static final String ALGORITHM = "SHA256withRSA";

    private final HttpServer server;
    private final TestPki pki;
    private final Map<BigInteger, Instant> revoked = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();
    private volatile boolean listFails;
    private volatile boolean onlineFails;

    public TestRevocation(TestPki pki, int port) {
        this.pki = pki;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext("/crl", exchange -> {
            var answer = listFails ? new byte[0] : list();
            answer(exchange, listFails, answer);
        });
        server.createContext("/ocsp", exchange -> {
            var question = exchange.getRequestBody().readAllBytes();
            answer(exchange, onlineFails, onlineFails ? new byte[0] : online(question));
        });
        server.start();
    }

    public void revoke(X509Certificate certificate, Instant at) {
        revoked.put(certificate.getSerialNumber(), at);
    }

    public void fail(boolean list, boolean online) {
        listFails = list;
        onlineFails = online;
    }

    /** How often somebody asked. */
    public int questions() {
        return questions.get();
    }

    public URI listUrl() {
        return url("/crl");
    }

    public URI onlineUrl() {
        return url("/ocsp");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(com.sun.net.httpserver.HttpExchange exchange, boolean fails, byte[] answer) throws IOException {
        questions.incrementAndGet();
        exchange.sendResponseHeaders(fails ? 503 : 200, fails ? -1 : answer.length);
        if (!fails) {
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    private byte[] list() {
        try {
            var now = Instant.now();
            var builder = new JcaX509v2CRLBuilder(pki.root(), Date.from(now));
            builder.setNextUpdate(Date.from(now.plus(Duration.ofDays(1))));
            revoked.forEach((serial, at) -> builder.addCRLEntry(serial, Date.from(at), CRLReason.cessationOfOperation));
            return builder.build(new JcaContentSignerBuilder(ALGORITHM).build(pki.rootKey()))
                    .getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] online(byte[] question) {
        try {
            var now = Instant.now();
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var key = SubjectPublicKeyInfo.getInstance(pki.root().getPublicKey().getEncoded());
            var builder = new BasicOCSPRespBuilder(new RespID(key, digests.get(RespID.HASH_SHA1)));
            for (var asked : new OCSPReq(question).getRequestList()) {
                var at = revoked.get(asked.getCertID().getSerialNumber());
                var status = at == null
                        ? CertificateStatus.GOOD
                        : new RevokedStatus(Date.from(at), CRLReason.cessationOfOperation);
                builder.addResponse(
                        asked.getCertID(), status, Date.from(now), Date.from(now.plus(Duration.ofHours(1))), null);
            }
            var signer = new JcaContentSignerBuilder(ALGORITHM).build(pki.rootKey());
            var basic = builder.build(signer, new X509CertificateHolder[0], Date.from(now));
            return new OCSPRespBuilder()
                    .build(OCSPRespBuilder.SUCCESSFUL, basic)
                    .getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
