package vn.hososo.metrics.seal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Signed files, each made once and kept: whoever asks later gets the same bytes. */
@ApplicationScoped
public class SealedFiles {

    private final Pool pool;
    private final SealDoor door;
    private final Clock clock;

    SealedFiles(Pool pool, SealDoor door, Clock clock) {
        this.pool = pool;
        this.door = door;
        this.clock = clock;
    }

    /** The signed file of a closing; signed now where it is not yet. */
    public Uni<byte[]> once(UUID closingId, Supplier<Uni<byte[]>> unsigned) {
        return find(closingId)
                .chain(kept -> kept != null
                        ? Uni.createFrom().item(kept)
                        : unsigned.get().chain(door::seal).chain(signed -> keep(closingId, signed)));
    }

    /** What was kept first stays, should two have been made at the same time. */
    private Uni<byte[]> keep(UUID closingId, byte[] signed) {
        return pool.preparedQuery("""
                        insert into decision.sealed_report (closing_id, pdf, sha256, sealed_at) values ($1, $2, $3, $4)
                        on conflict (closing_id) do nothing
                        """)
                .execute(Tuple.tuple()
                        .addUUID(closingId)
                        .addBuffer(Buffer.buffer(signed))
                        .addString(sha256(signed))
                        .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC)))
                .chain(() -> find(closingId));
    }

    private Uni<byte @Nullable []> find(UUID closingId) {
        return pool.preparedQuery("select pdf from decision.sealed_report where closing_id = $1")
                .execute(Tuple.of(closingId))
                .map(rows -> rows.size() == 0
                        ? null
                        : rows.iterator().next().getBuffer("pdf").getBytes());
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
