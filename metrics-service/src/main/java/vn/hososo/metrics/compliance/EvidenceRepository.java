package vn.hososo.metrics.compliance;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.fact.ItemKind;
import vn.hososo.metrics.fact.Proof;
import vn.hososo.metrics.fact.Reason;

/** The rows behind a figure, from the same facts and for the same moment. */
@ApplicationScoped
class EvidenceRepository {

    private final Pool pool;

    EvidenceRepository(Pool pool) {
        this.pool = pool;
    }

    Uni<Page<EvidenceRow>> rows(
            UUID unitId, Indicator indicator, Period period, Shown shown, View view, LocalDate day, Paging paging) {
        var asOf = view.asOf();
        var parameters = Tuple.tuple()
                .addUUID(unitId)
                .addString(indicator.slug())
                .addLocalDate(period.from())
                .addLocalDate(period.to())
                .addString(shown.name())
                .addOffsetDateTime(asOf == null ? null : asOf.atOffset(ZoneOffset.UTC))
                .addInteger(paging.size())
                .addLong(paging.offset())
                .addLocalDate(day);
        return pool.preparedQuery("""
                        with hit as (
                            select item_kind, item_id, known_from, day from projection.contribution
                            where unit_id = any (array(%s)) and indicator = $2 and day between $3 and $4
                              and (proof = 'VERIFIED' or exists (
                                   select 1 from decision.declared_counts($6) where day >= from_day and day < before_day))
                              and case $5 when 'MEASURED' then exclusion is null
                                          when 'COUNTED' then counted
                                          when 'NOT_COUNTED' then not counted and exclusion is null
                                          else exclusion is not null end
                              and case when $6::timestamptz is null then known_to is null
                                       else known_from <= $6 and (known_to is null or known_to > $6) end),
                        page as (select * from hit order by day, item_kind, item_id limit $7 offset $8)
                        select total.rows as total, c.*
                        from (select count(*) as rows from hit) total
                        left join (page join projection.contribution c using (item_kind, item_id, known_from)) on c.indicator = $2
                        order by c.day, item_kind, item_id
                        """.formatted(ComplianceRepository.members(view.structure(), "$1", "$9", "$6")))
                .execute(parameters)
                .map(rows -> Page.of(rows, "item_id", EvidenceRepository::item));
    }

    private static EvidenceRow item(Row row) {
        var reason = row.getString("reason");
        var dossier = row.getUUID("dossier_id");
        return new EvidenceRow(
                row.getUUID("item_id"),
                ItemKind.valueOf(row.getString("item_kind")),
                row.getUUID("unit_id"),
                row.getString("indicator"),
                row.getBoolean("counted"),
                reason == null ? null : Reason.valueOf(reason),
                row.getString("exclusion"),
                row.getLocalDate("day"),
                row.getString("kind"),
                row.getString("arrival_number"),
                row.getString("number"),
                row.getString("symbol"),
                dossier != null,
                dossier,
                row.getLocalDate("filed_on"),
                row.getBoolean("made_after_fact"),
                row.getBoolean("on_time"),
                Proof.valueOf(row.getString("proof")));
    }
}
