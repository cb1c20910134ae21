package vn.hososo.gateway.apitoken;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;

@ApplicationScoped
class ApiTokenRepository {
    private static final Duration COARSE = Duration.ofMinutes(5);

    private final Pool pool;

    ApiTokenRepository(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> add(SqlClient transaction, ApiTokenView made, UUID accountId, String hash) {
        return transaction
                .preparedQuery("""
                        insert into api_token (id, account_id, unit_id, name, scopes, hash, created_at, expires_at)
                        values ($1, $2, $3, $4, $5, $6, $7, $8)
                        """)
                .execute(Tuple.tuple()
                        .addUUID(made.id())
                        .addUUID(accountId)
                        .addUUID(made.unitId())
                        .addString(made.name())
                        .addString(String.join(" ", made.scopes()))
                        .addString(hash)
                        .addOffsetDateTime(moment(made.createdAt()))
                        .addOffsetDateTime(moment(made.expiresAt())))
                .replaceWithVoid();
    }

    /** How many are in use, after any other transaction that is about to add one. */
    Uni<Integer> count(SqlClient transaction, UUID accountId, Instant at) {
        return transaction
                .preparedQuery("select id from account where id = $1 for update")
                .execute(Tuple.of(accountId))
                .chain(() -> transaction.preparedQuery("""
                                select count(*)::integer as used from api_token
                                 where account_id = $1 and revoked_at is null and expires_at > $2
                                """).execute(Tuple.of(accountId, moment(at))))
                .map(rows -> rows.iterator().next().getInteger("used"));
    }

    Uni<Page<ApiTokenView>> page(UUID accountId, Instant at, Paging paging) {
        return pool.preparedQuery("""
                        with found as (select * from api_token
                                        where account_id = $1 and revoked_at is null and expires_at > $2)
                        select f.*, t.total from (select count(*) as total from found) t
                          left join (select * from found order by created_at desc, id offset $3 limit $4) f on true
                         order by f.created_at desc, f.id
                        """)
                .execute(Tuple.of(accountId, moment(at), paging.offset(), paging.size()))
                .map(rows -> Page.of(rows, "id", ApiTokenRepository::view));
    }

    Uni<@Nullable ApiToken> findInUse(String hash, Instant at) {
        return pool.preparedQuery("""
                        select id, account_id, unit_id, scopes from api_token
                         where hash = $1 and revoked_at is null and expires_at > $2
                        """).execute(Tuple.of(hash, moment(at))).map(ApiTokenRepository::only);
    }

    Uni<Void> recordUse(UUID id, Instant at) {
        return pool.preparedQuery("""
                        update api_token set last_used_at = $2
                         where id = $1 and (last_used_at is null or last_used_at < $3)
                        """)
                .execute(Tuple.of(id, moment(at), moment(at.minus(COARSE))))
                .replaceWithVoid();
    }

    /** @param id null for all of the account */
    Uni<Integer> revoke(UUID accountId, @Nullable UUID id, Instant at) {
        return pool.preparedQuery("""
                        update api_token set revoked_at = $3
                         where account_id = $1 and ($2::uuid is null or id = $2) and revoked_at is null
                        """)
                .execute(Tuple.of(accountId, id, moment(at)))
                .map(RowSet::rowCount);
    }

    private static ApiTokenView view(Row row) {
        var used = row.getOffsetDateTime("last_used_at");
        return new ApiTokenView(
                row.getUUID("id"),
                row.getString("name"),
                row.getUUID("unit_id"),
                List.of(row.getString("scopes").split(" ")),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant(),
                used == null ? null : used.toInstant(),
                null);
    }

    private static @Nullable ApiToken only(RowSet<Row> rows) {
        for (var row : rows) {
            return new ApiToken(
                    row.getUUID("id"),
                    row.getUUID("account_id"),
                    row.getUUID("unit_id"),
                    Set.of(row.getString("scopes").split(" ")));
        }
        return null;
    }

    private static OffsetDateTime moment(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
