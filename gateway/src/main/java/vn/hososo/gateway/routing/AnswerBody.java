package vn.hososo.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.ReadStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a service on its way to the client. Where it breaks off over HTTP/1, the client's connection is closed: that
 * tells whoever waits for the end of the request. The proxy would reset the response, and then nobody is told.
 */
final class AnswerBody extends WatchedBody {
    private final HttpServerRequest request;

    AnswerBody(ReadStream<Buffer> answer, HttpServerRequest request, Consumer<Buffer> watcher) {
        super(answer, watcher);
        this.request = request;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        return super.exceptionHandler(
                handler == null || request.version() == HttpVersion.HTTP_2
                        ? handler
                        : brokenOff -> request.connection().close());
    }
}
