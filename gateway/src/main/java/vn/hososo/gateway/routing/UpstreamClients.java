package vn.hososo.gateway.routing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The connections to the services, those of each event loop apart: a pool for all would answer a request on one loop by a
 * connection that lives on another, and every part of body and answer would go from thread to thread.
 */
@Singleton
class UpstreamClients {
    // shorter than the services keep a silent connection, so that none is used that they are about to close
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(60);
    // of a file; with the client's 8 KB eight times as many parts would pass through all that is here
    private static final int PART = 64 * 1024;
    // a list's Link repeats the question, which may have 8 KB, once for each neighbour
    private static final int HEADERS = 64 * 1024;

    private final Map<Thread, HttpClient> byLoop = new ConcurrentHashMap<>();
    private final Supplier<HttpClient> fresh;

    UpstreamClients(UpstreamConfig config, Vertx vertx) {
        var options = new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setMaxChunkSize(PART)
                .setMaxHeaderSize(HEADERS)
                .setKeepAliveTimeout((int) KEEP_ALIVE.toSeconds());
        var pool = new PoolOptions().setHttp1MaxSize(config.maxConnections());
        fresh = () -> vertx.createHttpClient(options, pool);
    }

    /** That of the event loop it is called on. */
    HttpClient here() {
        return byLoop.computeIfAbsent(Thread.currentThread(), loop -> fresh.get());
    }
}
