package vn.hososo.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A body that fails when it turns out longer than it may be; what comes after is read and dropped. */
public final class LimitedBody extends WatchedBody {
    private final long limit;
    private long read;
    private @Nullable Handler<Throwable> exceptionHandler;

    public LimitedBody(ReadStream<Buffer> body, long limit) {
        this(body, limit, part -> {});
    }

    LimitedBody(ReadStream<Buffer> body, long limit, Consumer<Buffer> watcher) {
        super(body, watcher);
        this.limit = limit;
    }

    public boolean isExceeded() {
        return read > limit;
    }

    @Override
    void pass(Buffer part, Handler<Buffer> handler) {
        boolean before = isExceeded();
        read += part.length();
        if (!isExceeded()) {
            super.pass(part, handler);
        } else if (!before && exceptionHandler != null) {
            exceptionHandler.handle(new IllegalStateException("the body is longer than " + limit + " bytes"));
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        exceptionHandler = handler;
        return super.exceptionHandler(handler);
    }
}
