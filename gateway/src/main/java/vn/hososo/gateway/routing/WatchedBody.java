package vn.hososo.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A body on its way through, of which somebody is told each part. */
class WatchedBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> body;
    private final Consumer<Buffer> watcher;
    private volatile boolean paused;
    private volatile boolean ended;

    WatchedBody(ReadStream<Buffer> body, Consumer<Buffer> watcher) {
        this.body = body;
        this.watcher = watcher;
    }

    /** Whether more would be taken if it came. */
    boolean isAwaited() {
        return !paused && !ended;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : part -> pass(part, handler));
        return this;
    }

    void pass(Buffer part, Handler<Buffer> handler) {
        watcher.accept(part);
        handler.handle(part);
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        // whoever takes his hands off it when it is over does not ask for an error in the log
        body.exceptionHandler(handler == null ? over -> {} : handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(
                handler == null
                        ? null
                        : end -> {
                            ended = true;
                            handler.handle(end);
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        paused = true;
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        paused = false;
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        paused = false;
        body.fetch(amount);
        return this;
    }
}
