package vn.hososo.gateway.routing;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One request on its way through the door. Used on its own event loop only, but for the look whether it moves. */
final class Exchange {
    private final Context context;
    private final LimitedBody sent;
    private final long began;
    private volatile long moved;
    private volatile long received;
    private volatile boolean isEventStream;
    private @Nullable HttpClientRequest request;
    private @Nullable Late late;

    /** Who is to blame for a request that was ended. */
    enum Late {
        CLIENT,
        SERVICE
    }

    Exchange(Context context, ReadStream<Buffer> sent, long limit, long now) {
        this.context = context;
        this.sent = new LimitedBody(sent, limit, this::received);
        this.began = now;
        this.moved = now;
    }

    LimitedBody sent() {
        return sent;
    }

    void asks(HttpClientRequest request) {
        this.request = request;
    }

    WatchedBody answered(ReadStream<Buffer> answer, boolean isEventStream) {
        this.isEventStream = isEventStream;
        this.moved = System.nanoTime();
        return new WatchedBody(answer, part -> moved = System.nanoTime());
    }

    boolean isEventStream() {
        return isEventStream;
    }

    /** Null as long as nothing took too long. */
    @Nullable
    Late late() {
        return late;
    }

    boolean isOver(long now, Duration idle, Duration whole, long slowest) {
        return !isEventStream
                && (now - moved > idle.toNanos()
                        || now - began > whole.toNanos()
                        || (now - began > idle.toNanos() && isSlow(now, slowest)));
    }

    /** Ends it; what it then fails with is told by {@link #late()}. */
    void end() {
        context.runOnContext(on -> {
            late = sent.isAwaited() ? Late.CLIENT : Late.SERVICE;
            if (request != null) {
                request.reset();
            }
        });
    }

    private boolean isSlow(long now, long slowest) {
        return sent.isAwaited()
                && received < slowest * Duration.ofNanos(now - began).toSeconds();
    }

    private void received(Buffer part) {
        received += part.length();
        moved = System.nanoTime();
    }
}
