package vn.hososo.document.content;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.InputStream;
import vn.hososo.kit.worker.Worker;

/** Bytes that are read from afar while they are sent, a piece at a time and no faster than the client takes them. */
record Streamed(Source.Opening opening, ByteRange range) {
    private static final int PIECE = 128 * 1024;

    Multi<byte[]> pieces(Worker worker) {
        return worker.runWaiting("download", () -> opening.open(range))
                .onItem()
                .transformToMulti(in -> Multi.createBy()
                        .repeating()
                        .uni(() -> worker.runWaiting("download", () -> in.readNBytes(PIECE)))
                        .until(piece -> piece.length == 0)
                        .onTermination()
                        .call(() -> close(worker, in)));
    }

    private static Uni<Void> close(Worker worker, InputStream in) {
        return worker.runWaiting("download", () -> {
                    in.close();
                    return in;
                })
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
