package vn.hososo.metrics.closing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.compliance.Period;

/** Keeps closings; the figures are stored as the JSON they were, so that nothing recomputes them by accident. */
@ApplicationScoped
class ClosingRepository {

    private final Pool pool;
    private final ObjectMapper json;

    ClosingRepository(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    Uni<List<Closing>> all() {
        return pool.query("select * from decision.closing order by known desc, id")
                .execute()
                .map(this::closings);
    }

    /** All closings of a period, the first one first. */
    Uni<List<Closing>> of(SqlClient client, String period) {
        return client.preparedQuery("select * from decision.closing where period = $1 order by number")
                .execute(Tuple.of(period))
                .map(this::closings);
    }

    Uni<@Nullable Closing> find(UUID id) {
        return one(pool.preparedQuery("select * from decision.closing where id = $1")
                .execute(Tuple.of(id)));
    }

    Uni<@Nullable Closing> find(VerificationCode code) {
        return one(pool.preparedQuery("select * from decision.closing where code = $1")
                .execute(Tuple.of(code.text())));
    }

    Uni<Void> add(SqlClient client, Closing closing) {
        return client.preparedQuery("""
                        insert into decision.closing (id, period, number, first_day, last_day, as_of, known, decided_by, reason,
                                                      evidence_hash, evidence_rows, figures, code)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
                        """)
                .execute(Tuple.tuple()
                        .addUUID(closing.id())
                        .addString(closing.period().text())
                        .addInteger(closing.number())
                        .addLocalDate(closing.period().from())
                        .addLocalDate(closing.period().to())
                        .addOffsetDateTime(closing.asOf().atOffset(ZoneOffset.UTC))
                        .addOffsetDateTime(closing.known().atOffset(ZoneOffset.UTC))
                        .addString(closing.decidedBy())
                        .addString(closing.reason())
                        .addString(closing.evidence().sha256())
                        .addLong(closing.evidence().rows())
                        .addString(write(closing.figures()))
                        .addString(closing.code().text()))
                .replaceWithVoid();
    }

    /** One closing of a period at a time; the lock ends with the transaction. */
    Uni<Void> lock(SqlClient client, String period) {
        return client.preparedQuery("select pg_advisory_xact_lock(hashtextextended('closing ' || $1, 0))")
                .execute(Tuple.of(period))
                .replaceWithVoid();
    }

    /**
     * The digest of everything behind the figures as known at the moment: each item one line, a JSON array of its fields in
     * this order, lines sorted by indicator, unit, day, kind and id and ended by a line feed. Also of items that are excluded or only
     * declared: whether the latter count is a policy, the digest is of facts.
     */
    Uni<EvidenceDigest> digest(Period period, Instant asOf) {
        return pool.preparedQuery("""
                        with item as (
                            select * from projection.contribution
                            where day between $1 and $2 and known_from <= $3 and (known_to is null or known_to > $3))
                        select count(*) as rows,
                               encode(sha256(convert_to(coalesce(string_agg(
                                   jsonb_build_array(indicator, unit_id, day, item_kind, item_id, counted, reason, exclusion, kind,
                                                     arrival_number, number, symbol, dossier_id, filed_on, made_after_fact,
                                                     on_time, proof)::text
                                       || E'\\n', ''
                                   order by indicator collate "C", unit_id, day, item_kind collate "C", item_id), ''),
                                   'UTF8')), 'hex') as sha256
                        from item
                        """)
                .execute(Tuple.of(period.from(), period.to(), asOf.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next())
                .map(row -> new EvidenceDigest(row.getString("sha256"), row.getLong("rows")));
    }

    private Uni<@Nullable Closing> one(Uni<RowSet<Row>> found) {
        return found.map(
                rows -> rows.size() == 0 ? null : closing(rows.iterator().next()));
    }

    private List<Closing> closings(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(this::closing)
                .toList();
    }

    private Closing closing(Row row) {
        return new Closing(
                row.getUUID("id"),
                new Period(row.getString("period"), row.getLocalDate("first_day"), row.getLocalDate("last_day")),
                row.getInteger("number"),
                row.getOffsetDateTime("as_of").toInstant(),
                row.getOffsetDateTime("known").toInstant(),
                row.getString("decided_by"),
                row.getString("reason"),
                new EvidenceDigest(row.getString("evidence_hash"), row.getLong("evidence_rows")),
                read(row.getString("figures")),
                new VerificationCode(row.getString("code")));
    }

    private Figures read(String figures) {
        try {
            return json.readValue(figures, Figures.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the figures of a closing cannot be read", e);
        }
    }

    private String write(Figures figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures cannot be written", e);
        }
    }
}
