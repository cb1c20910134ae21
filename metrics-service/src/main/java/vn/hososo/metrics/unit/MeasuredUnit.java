package vn.hososo.metrics.unit;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.fact.Tier;

/** Đơn vị: a unit as it was on a day and known at a moment; {@code validTo} is the first day without it. */
public record MeasuredUnit(
        UUID id,
        String key,
        String name,
        Tier tier,
        @Nullable UUID parentId,
        @Nullable LocalDate validTo) {

    public static final Comparator<MeasuredUnit> ORDER = Comparator.comparing(MeasuredUnit::tier)
            .thenComparing(MeasuredUnit::key)
            .thenComparing(MeasuredUnit::id);

    /** From a row of {@code projection.unit_on}. */
    public static MeasuredUnit of(Row row) {
        return new MeasuredUnit(
                row.getUUID("unit_id"),
                row.getString("key"),
                row.getString("name"),
                Tier.valueOf(row.getString("tier")),
                row.getUUID("parent_id"),
                row.getLocalDate("valid_to"));
    }
}
