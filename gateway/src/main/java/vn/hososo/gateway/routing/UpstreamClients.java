package vn.hososo.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
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

    private final Map<Thread, OfLoop> byLoop = new ConcurrentHashMap<>();
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
        return ofLoop().client;
    }

    /** A request on this event loop. Its {@code reset()} does nothing once another request has its connection. */
    Future<HttpClientRequest> request(RequestOptions where) {
        OfLoop here = ofLoop();
        return here.client.request(where).map(here::leased);
    }

    private OfLoop ofLoop() {
        return byLoop.computeIfAbsent(Thread.currentThread(), loop -> new OfLoop(fresh.get()));
    }

    /** Used by its event loop only. */
    private static final class OfLoop {
        private final HttpClient client;
        private final Map<HttpConnection, Object> leases = new WeakHashMap<>();

        OfLoop(HttpClient client) {
            this.client = client;
        }

        /**
         * Vert.x closes the connection of a request that is reset after it is over, whoever has the connection by then
         * (eclipse-vertx/vert.x#6294): who goes away would take somebody else's answer along.
         */
        HttpClientRequest leased(HttpClientRequest request) {
            Object lease = new Object();
            HttpConnection connection = request.connection();
            leases.put(connection, lease);
            return resetWhile(() -> leases.get(connection) == lease, request);
        }

        private static HttpClientRequest resetWhile(BooleanSupplier isItsOwn, HttpClientRequest request) {
            return (HttpClientRequest) Proxy.newProxyInstance(
                    HttpClientRequest.class.getClassLoader(),
                    new Class<?>[] {HttpClientRequest.class},
                    (self, method, arguments) -> {
                        if (method.getName().equals("reset") && !isItsOwn.getAsBoolean()) {
                            return false;
                        }
                        try {
                            return method.invoke(request, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
