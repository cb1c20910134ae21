package vn.hososo.gateway.factor;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Each use of a code is one conditional update, so that of two at the same moment one is refused. */
@ApplicationScoped
class FactorRepository {
    private final Pool pool;

    FactorRepository(Pool pool) {
        this.pool = pool;
    }

    /** A second factor as it is kept. */
    record Factor(Buffer sealedSecret, boolean confirmed, int recoveryCodesLeft) {}

    Uni<@Nullable Factor> find(UUID accountId) {
        return pool.preparedQuery("""
                        select secret, confirmed_at is not null as confirmed,
                               (select count(*) from recovery_code c
                                 where c.account_id = f.account_id and c.used_at is null)::integer as codes
                          from factor f where account_id = $1
                        """).execute(Tuple.of(accountId)).map(FactorRepository::only);
    }

    /** False when one is in use already; one that no code has come for is replaced. */
    Uni<Boolean> enrol(UUID accountId, byte[] sealedSecret, List<String> recoveryHashes, Instant at) {
        return pool.withTransaction(transaction -> transaction
                .preparedQuery("""
                        insert into factor (account_id, secret, created_at) values ($1, $2, $3)
                        on conflict (account_id) do update
                           set secret = excluded.secret, created_at = excluded.created_at, last_step = 0
                         where factor.confirmed_at is null
                        """)
                .execute(Tuple.of(accountId, Buffer.buffer(sealedSecret), moment(at)))
                .map(rows -> rows.rowCount() == 1)
                .call(enrolled -> enrolled
                        ? replaceCodes(transaction, accountId, recoveryHashes)
                        : Uni.createFrom().voidItem()));
    }

    /** Uses up the step, and confirms the factor when this is its first; false when it, or a later one, was used. */
    Uni<Boolean> useStep(UUID accountId, long step, Instant at) {
        return pool.preparedQuery("""
                        update factor set last_step = $2, confirmed_at = coalesce(confirmed_at, $3)
                         where account_id = $1 and last_step < $2
                        """)
                .execute(Tuple.of(accountId, step, moment(at)))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Boolean> useRecoveryCode(UUID accountId, String hash, Instant at) {
        return pool.preparedQuery("""
                        update recovery_code c set used_at = $3 from factor f
                         where c.account_id = $1 and c.hash = $2 and c.used_at is null
                           and f.account_id = c.account_id and f.confirmed_at is not null
                        """)
                .execute(Tuple.of(accountId, hash, moment(at)))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Void> replaceRecoveryCodes(UUID accountId, List<String> hashes) {
        return pool.withTransaction(transaction -> replaceCodes(transaction, accountId, hashes));
    }

    Uni<Boolean> remove(UUID accountId) {
        return pool.preparedQuery("delete from factor where account_id = $1")
                .execute(Tuple.of(accountId))
                .map(rows -> rows.rowCount() == 1);
    }

    private static Uni<Void> replaceCodes(SqlClient transaction, UUID accountId, List<String> hashes) {
        return transaction
                .preparedQuery("delete from recovery_code where account_id = $1")
                .execute(Tuple.of(accountId))
                .chain(() -> transaction
                        .preparedQuery("insert into recovery_code (account_id, hash) select $1, unnest($2::text[])")
                        .execute(Tuple.of(accountId, hashes.toArray(String[]::new))))
                .replaceWithVoid();
    }

    private static @Nullable Factor only(RowSet<Row> rows) {
        for (var row : rows) {
            return new Factor(
                    row.getBuffer("secret").getDelegate(), row.getBoolean("confirmed"), row.getInteger("codes"));
        }
        return null;
    }

    private static OffsetDateTime moment(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
