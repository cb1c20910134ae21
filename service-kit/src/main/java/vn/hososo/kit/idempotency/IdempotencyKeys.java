package vn.hososo.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/**
 * Makes an act happen once per key for 24 hours. The key's row is written in the act's own transaction: a repeat that
 * comes meanwhile waits at the primary key, and then gets the first answer; an act that fails leaves no row.
 */
@ApplicationScoped
public class IdempotencyKeys {
    private static final Duration KEPT = Duration.ofHours(24);

    private final ObjectMapper json;
    private final Clock clock;

    IdempotencyKeys(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * The answer of the act, or of its first run with this key. To be called inside the use case's transaction.
     *
     * @param key null runs the act without remembering it
     * @param type the answer's type, which must survive a round trip through JSON
     */
    public <T> Uni<T> once(@Nullable IdempotencyKey key, Class<T> type, Supplier<Uni<T>> act) {
        return key == null
                ? act.get()
                : Panache.getSession().chain(session -> once(KeyTable.of(session), key, type, act));
    }

    /** The same for those who work without Hibernate, inside their transaction. */
    public <T> Uni<T> once(SqlClient transaction, @Nullable IdempotencyKey key, Class<T> type, Supplier<Uni<T>> act) {
        return key == null ? act.get() : once(KeyTable.of(transaction), key, type, act);
    }

    /** What is kept under a key, and whether this call was the one that kept it. */
    public record Kept<T>(T answer, boolean isFirst) {}

    /**
     * Keeps the answer, or gives back the one that was kept with this key before. One statement that needs no transaction: for acts
     * that begin by naming what they will make.
     *
     * @param type the answer's type, which must survive a round trip through JSON
     */
    public <T> Uni<Kept<T>> keep(SqlClient client, IdempotencyKey key, Class<T> type, T answer) {
        KeyTable table = KeyTable.of(client);
        OffsetDateTime now = now();
        return table.claim(key, now, now.minus(KEPT), write(answer))
                .chain(claimed -> claimed
                        ? Uni.createFrom().item(new Kept<>(answer, true))
                        : table.recall(key).map(first -> new Kept<>(read(first, key, type), false)));
    }

    private <T> Uni<T> once(KeyTable table, IdempotencyKey key, Class<T> type, Supplier<Uni<T>> act) {
        OffsetDateTime now = now();
        return table.claim(key, now, now.minus(KEPT))
                .chain(claimed -> claimed
                        ? act.get().call(answer -> table.remember(key, write(answer)))
                        : table.recall(key).map(first -> read(first, key, type)));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private <T> T read(KeyTable.Remembered first, IdempotencyKey key, Class<T> type) {
        if (!key.fingerprint().equals(first.fingerprint())) {
            throw new ProblemException(
                    CommonProblem.IDEMPOTENCY_KEY_REUSED,
                    new Text(
                            "Khóa này đã được dùng cho một yêu cầu có nội dung khác.",
                            "This key was used for a request with other content."));
        }
        try {
            return json.readValue(first.answer(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a remembered answer cannot be read as " + type.getSimpleName(), e);
        }
    }

    private String write(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }
}
