package vn.hososo.kit.testing;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A way to a server on this machine that can be cut: what is under way breaks off, and new connections are refused. */
public final class Gate implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final NetClient outward = vertx.createNetClient();
    private final int target;
    private final int port;
    private @Nullable NetServer door;

    public Gate(int target) {
        this.target = target;
        this.port = listen(0);
    }

    public int port() {
        return port;
    }

    public void cut() {
        if (door != null) {
            await(door.close());
            door = null;
        }
    }

    public void open() {
        if (door == null) {
            listen(port);
        }
    }

    private int listen(int wanted) {
        door = vertx.createNetServer().connectHandler(this::join);
        return await(door.listen(wanted, "127.0.0.1")).actualPort();
    }

    private void join(NetSocket inward) {
        inward.pause();
        outward.connect(target, "127.0.0.1")
                .onSuccess(server -> {
                    inward.closeHandler(closed -> server.close());
                    server.pipeTo(inward);
                    inward.pipeTo(server);
                })
                .onFailure(e -> inward.close());
    }

    private static <T> T await(io.vertx.core.Future<T> done) {
        try {
            return done.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
