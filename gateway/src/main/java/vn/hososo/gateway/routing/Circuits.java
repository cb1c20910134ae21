package vn.hososo.gateway.routing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.circuitbreaker.CircuitBreakerOptions;
import io.vertx.circuitbreaker.CircuitBreakerState;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * A circuit breaker per service: one that fails again and again is left alone for a while. Whether it is back is found out
 * by a probe of our own, so that no person's request is the trial, and a service comes back without any traffic.
 */
@Singleton
class Circuits {
    private static final Logger LOG = Logger.getLogger(Circuits.class);
    private static final Duration PROBE_TIME_OUT = Duration.ofSeconds(5);

    private final Map<Upstream, CircuitBreaker> breakers = new HashMap<>();
    private final HttpClient prober;

    Circuits(Upstreams upstreams, UpstreamConfig config, Vertx vertx, MeterRegistry meters) {
        this.prober = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(false));
        var options = new CircuitBreakerOptions()
                .setMaxFailures(config.failuresBeforeRest())
                .setResetTimeout(config.rest().toMillis())
                // a request has time-outs of its own
                .setTimeout(-1);
        upstreams.all().forEach(it -> {
            breakers.put(it, breaker(it, options, vertx));
            Gauge.builder("hososo.upstream.resting", () -> isOpen(it) ? 1 : 0)
                    .description("1 while a service that failed again and again is not asked")
                    .tag("service", it.name())
                    .register(meters);
        });
    }

    /** Asks, unless the service is left alone. */
    <T> Future<T> guard(Upstream upstream, Supplier<Future<T>> request) {
        return of(upstream).execute((Promise<T> promise) -> request.get().onComplete(promise));
    }

    boolean isOpen(Upstream upstream) {
        return of(upstream).state() != CircuitBreakerState.CLOSED;
    }

    private CircuitBreaker of(Upstream upstream) {
        return Objects.requireNonNull(breakers.get(upstream));
    }

    private CircuitBreaker breaker(Upstream upstream, CircuitBreakerOptions options, Vertx vertx) {
        var breaker = CircuitBreaker.create(upstream.name(), vertx, options);
        return breaker.openHandler(open -> LOG.warnf("service is left alone service=%s", upstream.name()))
                .closeHandler(closed -> LOG.infof("service answers again service=%s", upstream.name()))
                .halfOpenHandler(half -> breaker.execute(
                        (Promise<Integer> promise) -> probe(upstream).onComplete(promise)));
    }

    private Future<Integer> probe(Upstream upstream) {
        return prober.request(upstream.probe().setTimeout(PROBE_TIME_OUT.toMillis()))
                .compose(HttpClientRequest::send)
                .map(HttpClientResponse::statusCode);
    }
}
