package vn.hososo.kit.idempotency;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;

/** The table of keys, inside a transaction of either kind. */
final class KeyTable {
    private static final String OF_KEY = " where account = $1 and operation = $2 and key = $3";

    private final Statements statements;

    private KeyTable(Statements statements) {
        this.statements = statements;
    }

    static KeyTable of(Mutiny.Session session) {
        return new KeyTable(new SessionStatements(session));
    }

    static KeyTable of(SqlClient transaction) {
        return new KeyTable(new ClientStatements(transaction));
    }

    /** Whether the key is free, or was used before {@code expired}; waits for a transaction that is about to use it. */
    Uni<Boolean> claim(IdempotencyKey key, OffsetDateTime now, OffsetDateTime expired) {
        return statements
                .change("""
                        insert into idempotency_key (account, operation, key, fingerprint, created_at)
                        values ($1, $2, $3, $4, $5)
                        on conflict (account, operation, key) do update
                           set fingerprint = excluded.fingerprint, answer = null, created_at = excluded.created_at
                         where idempotency_key.created_at < $6
                        """, key.account(), key.operation(), key.key(), key.fingerprint(), now, expired)
                .map(rows -> rows == 1);
    }

    /** The same, with the answer that is already known. */
    Uni<Boolean> claim(IdempotencyKey key, OffsetDateTime now, OffsetDateTime expired, String answer) {
        return statements
                .change("""
                        insert into idempotency_key (account, operation, key, fingerprint, created_at, answer)
                        values ($1, $2, $3, $4, $5, $7)
                        on conflict (account, operation, key) do update
                           set fingerprint = excluded.fingerprint, answer = excluded.answer, created_at = excluded.created_at
                         where idempotency_key.created_at < $6
                        """, key.account(), key.operation(), key.key(), key.fingerprint(), now, expired, answer)
                .map(rows -> rows == 1);
    }

    Uni<Void> remember(IdempotencyKey key, String answer) {
        return statements
                .change(
                        "update idempotency_key set answer = $4" + OF_KEY,
                        key.account(),
                        key.operation(),
                        key.key(),
                        answer)
                .replaceWithVoid();
    }

    Uni<Remembered> recall(IdempotencyKey key) {
        return statements
                .texts(
                        "select fingerprint, answer from idempotency_key" + OF_KEY,
                        key.account(),
                        key.operation(),
                        key.key())
                .map(texts -> new Remembered(texts.getFirst(), texts.getLast()));
    }

    record Remembered(String fingerprint, String answer) {}

    /** Runs a statement with numbered parameters. */
    private interface Statements {
        Uni<Integer> change(String sql, Object... parameters);

        /** The text columns of the only row. */
        Uni<List<String>> texts(String sql, Object... parameters);
    }

    private record SessionStatements(Mutiny.Session session) implements Statements {
        @Override
        public Uni<Integer> change(String sql, Object... parameters) {
            return bind(session.createNativeQuery(numbered(sql)), parameters).executeUpdate();
        }

        @Override
        public Uni<List<String>> texts(String sql, Object... parameters) {
            return bind(session.createNativeQuery(numbered(sql), Object[].class), parameters)
                    .getSingleResult()
                    .map(row -> Arrays.stream(row).map(String::valueOf).toList());
        }

        private static String numbered(String sql) {
            return sql.replace('$', '?');
        }

        private static <Q extends Mutiny.AbstractQuery> Q bind(Q query, Object... parameters) {
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            return query;
        }
    }

    private record ClientStatements(SqlClient client) implements Statements {
        @Override
        public Uni<Integer> change(String sql, Object... parameters) {
            return client.preparedQuery(sql).execute(Tuple.from(parameters)).map(rows -> rows.rowCount());
        }

        @Override
        public Uni<List<String>> texts(String sql, Object... parameters) {
            return client.preparedQuery(sql)
                    .execute(Tuple.from(parameters))
                    .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                            .findFirst()
                            .orElseThrow())
                    .map(row -> List.of(row.getString(0), row.getString(1)));
        }
    }
}
