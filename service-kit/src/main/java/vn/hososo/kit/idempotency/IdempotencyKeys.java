package vn.hososo.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
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
        if (key == null) {
            return act.get();
        }
        return Panache.getSession()
                .chain(session -> claim(session, key)
                        .chain(claimed -> claimed
                                ? act.get().call(answer -> remember(session, key, answer))
                                : recall(session, key, type)));
    }

    private Uni<Boolean> claim(Mutiny.Session session, IdempotencyKey key) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return bind(session.createNativeQuery("""
                                insert into idempotency_key (account, operation, key, fingerprint, created_at)
                                values (:account, :operation, :key, :fingerprint, :now)
                                on conflict (account, operation, key) do update
                                   set fingerprint = excluded.fingerprint, answer = null, created_at = excluded.created_at
                                 where idempotency_key.created_at < :expired
                                """), key)
                .setParameter("fingerprint", key.fingerprint())
                .setParameter("now", now)
                .setParameter("expired", now.minus(KEPT))
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    private <T> Uni<Void> remember(Mutiny.Session session, IdempotencyKey key, T answer) {
        return bind(session.createNativeQuery("""
                                update idempotency_key set answer = :answer
                                 where account = :account and operation = :operation and key = :key
                                """), key)
                .setParameter("answer", write(answer))
                .executeUpdate()
                .replaceWithVoid();
    }

    private <T> Uni<T> recall(Mutiny.Session session, IdempotencyKey key, Class<T> type) {
        return bind(session.createNativeQuery("""
                                select fingerprint, answer from idempotency_key
                                 where account = :account and operation = :operation and key = :key
                                """, Object[].class), key)
                .getSingleResult()
                .map(row -> read((Object[]) row, key, type));
    }

    private static <Q extends Mutiny.AbstractQuery> Q bind(Q query, IdempotencyKey key) {
        query.setParameter("account", key.account());
        query.setParameter("operation", key.operation());
        query.setParameter("key", key.key());
        return query;
    }

    private <T> T read(Object[] row, IdempotencyKey key, Class<T> type) {
        if (!key.fingerprint().equals(row[0])) {
            throw new ProblemException(
                    CommonProblem.IDEMPOTENCY_KEY_REUSED,
                    new Text(
                            "Khóa này đã được dùng cho một yêu cầu có nội dung khác.",
                            "This key was used for a request with other content."));
        }
        try {
            return json.readValue((String) row[1], type);
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
