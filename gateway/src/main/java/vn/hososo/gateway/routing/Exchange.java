package vn.hososo.gateway.routing;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request on its way through the door. Used on its own event loop only, but for the look whether it moves. */
final class Exchange {
    private final Context context;
    private final LimitedBody sent;
    private final long began;
    private volatile long moved;
    private volatile boolean isEventStream;
    private @Nullable HttpClientRequest request;
    private @Nullable HttpClientResponse answer;
    private boolean late;

    Exchange(Context context, HttpServerRequest asked, long limit, long now) {
        this.context = context;
        this.sent = new LimitedBody(asked, limit, part -> moved = System.nanoTime());
        this.began = now;
        this.moved = now;
    }

    LimitedBody sent() {
        return sent;
    }

    void asks(HttpClientRequest request) {
        this.request = request;
        // what goes wrong is told by the futures; without these it would be an error in the log as well
        request.exceptionHandler(over -> {});
        request.response().onSuccess(head -> {
            answer = head;
            head.exceptionHandler(over -> {});
        });
    }

    /** Why the answer ended before anybody could begin to pass it on. */
    Optional<Throwable> brokenOff() {
        return Optional.ofNullable(answer).map(it -> it.end().cause());
    }

    WatchedBody answered(ReadStream<Buffer> answer, boolean isEventStream) {
        this.isEventStream = isEventStream;
        this.moved = System.nanoTime();
        return new WatchedBody(answer, part -> moved = System.nanoTime());
    }

    boolean isEventStream() {
        return isEventStream;
    }

    /** Whether it failed because it took too long. */
    boolean isLate() {
        return late;
    }

    /** Not while the client's part is awaited: how slowly that may come is a matter of the limits. */
    boolean isOver(long now, Duration idle, Duration whole) {
        return !isEventStream && !sent.isAwaited() && (now - moved > idle.toNanos() || now - began > whole.toNanos());
    }

    void end() {
        context.runOnContext(on -> {
            late = true;
            if (request != null) {
                request.reset();
            }
        });
    }
}
