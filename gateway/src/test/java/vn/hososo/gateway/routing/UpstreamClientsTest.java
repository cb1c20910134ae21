package vn.hososo.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One event loop and one connection: a service that answers at once, but {@code /later} when it is told to. */
class UpstreamClientsTest {
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final UpstreamClients clients = new UpstreamClients(oneConnection(), vertx);
    private final Promise<HttpServerRequest> later = Promise.promise();
    private final HttpServer service =
            get(() -> vertx.createHttpServer().requestHandler(this::answer).listen(0));

    @AfterEach
    void close() {
        get(vertx::close);
    }

    @Test
    void aRequestThatIsOverTakesNobodysConnection() {
        HttpClientRequest over = get(() -> ask("/now"));
        get(() -> over.send().compose(HttpClientResponse::body));

        // When
        Buffer answer = get(() -> {
            var asked = ask("/later").compose(HttpClientRequest::send).compose(HttpClientResponse::body);
            return later.future().compose(it -> {
                over.reset();
                return it.response().end("later").compose(ended -> asked);
            });
        });

        // Then
        assertThat(answer).hasToString("later");
    }

    @Test
    void aRequestUnderWayIsGivenUp() {
        assertThatThrownBy(() -> get(() -> ask("/later").compose(request -> {
                    later.future().onSuccess(it -> request.reset());
                    return request.send();
                })))
                .hasRootCauseInstanceOf(StreamResetException.class);
    }

    private Future<HttpClientRequest> ask(String path) {
        return clients.request(
                new RequestOptions().setPort(service.actualPort()).setURI(path));
    }

    private void answer(HttpServerRequest request) {
        if (request.path().equals("/later")) {
            later.complete(request);
        } else {
            request.response().end("now");
        }
    }

    private <T> T get(Supplier<Future<T>> onLoop) {
        Promise<T> promise = Promise.promise();
        vertx.runOnContext(on -> onLoop.get().onComplete(promise));
        try {
            return promise.future().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (Exception e) {
            throw new AssertionError("no answer", e);
        }
    }

    private static UpstreamConfig oneConnection() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(UpstreamConfig.class)
                .withDefaultValue("hososo.upstream.max-connections", "1")
                .build()
                .getConfigMapping(UpstreamConfig.class);
    }
}
