package vn.hososo.metrics.seal;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.trust.ServiceTokens;

/**
 * The only door to signing-service. A repeated call makes another signature of the same file and changes nothing there, so it
 * may be tried again.
 */
@ApplicationScoped
class SealDoor {

    private static final Logger LOG = Logger.getLogger(SealDoor.class);
    private static final String PEER = "signing";
    private static final String PDF = "application/pdf";
    private static final int CONNECT_MILLIS = 2000;

    private final WebClient client;
    private final SealConfig config;
    private final ServiceTokens tokens;
    private final Clock clock;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicReference<Instant> closedUntil = new AtomicReference<>(Instant.MIN);

    SealDoor(Vertx vertx, SealConfig config, ServiceTokens tokens, Clock clock) {
        this.client = WebClient.create(vertx, new WebClientOptions().setConnectTimeout(CONNECT_MILLIS));
        this.config = config;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The file with the system's seal and a time stamp. */
    Uni<byte[]> seal(byte[] pdf) {
        if (clock.instant().isBefore(closedUntil.get())) {
            return Uni.createFrom().failure(unavailable());
        }
        return Uni.createFrom()
                .deferred(() -> send(pdf))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(1))
                .atMost(config.retries())
                .invoke(() -> failures.set(0))
                .onFailure()
                .invoke(this::count)
                .onFailure()
                .transform(failure -> unavailable());
    }

    private Uni<byte[]> send(byte[] pdf) {
        return client.postAbs(config.url().toString().replaceAll("/+$", "") + "/internal/seals")
                .timeout(config.timeout().toMillis())
                .bearerTokenAuthentication(tokens.mint(PEER, null))
                .putHeader("Content-Type", PDF)
                .putHeader("Accept", PDF)
                .sendBuffer(Buffer.buffer(pdf))
                .map(SealDoor::file);
    }

    private static byte[] file(HttpResponse<Buffer> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException("signing-service answered " + response.statusCode());
        }
        return response.body().getBytes();
    }

    private void count(Throwable failure) {
        LOG.warnf("signing-service did not seal reason=%s", failure.toString());
        if (failures.incrementAndGet() >= config.breakAfter()) {
            closedUntil.set(clock.instant().plus(config.breakFor()));
        }
    }

    private static ProblemException unavailable() {
        return new ProblemException(
                CommonProblem.PEER_UNAVAILABLE,
                new Text(
                        "Dịch vụ ký số tạm thời không ký được báo cáo; hãy thử lại, hoặc tải dạng XLSX, CSV, JSON.",
                        "signing-service cannot sign the report for the moment; try again, or take XLSX, CSV or JSON."));
    }
}
