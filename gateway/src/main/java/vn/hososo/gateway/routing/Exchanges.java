package vn.hososo.gateway.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The requests on their way: those that do not move are ended, and at the end of the gateway the streams that never end. */
@Singleton
class Exchanges {
    private static final long LOOK_EVERY = Duration.ofMillis(500).toMillis();

    private final Set<Exchange> all = ConcurrentHashMap.newKeySet();
    private final Duration idle;
    private final Duration whole;

    Exchanges(UpstreamConfig config, Vertx vertx, MeterRegistry meters) {
        this.idle = config.idleTimeout();
        this.whole = config.wholeTimeout();
        vertx.setPeriodic(LOOK_EVERY, look -> endLate());
        meters.gaugeCollectionSize("hososo.requests.in.flight", List.of(), all);
    }

    void add(Exchange exchange) {
        all.add(exchange);
    }

    void remove(Exchange exchange) {
        all.remove(exchange);
    }

    /** What ends by itself is waited for; an event stream does not, and its client knows how to come back. */
    void endStreams(@Observes ShutdownDelayInitiatedEvent stopping) {
        all.stream().filter(Exchange::isEventStream).forEach(Exchange::end);
    }

    private void endLate() {
        long now = System.nanoTime();
        all.stream().filter(it -> it.isOver(now, idle, whole)).forEach(Exchange::end);
    }
}
