package vn.hososo.metrics.commitment;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cam kết: the unit's ratio over these days is to be at least the aim.
 *
 * @param from the day after it was made
 * @param numerator of the figure it was judged by, once it was
 */
public record CommitmentView(
        UUID id,
        UUID noticeId,
        UUID unitId,
        @Nullable String unitKey,
        @Nullable String unitName,
        String indicator,
        LocalDate from,
        LocalDate dueOn,
        BigDecimal aim,
        CommitmentState state,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Instant judgedAt,
        Instant madeAt,
        String madeBy) {

    static CommitmentView of(Row row) {
        var verdict = row.getString("verdict");
        return new CommitmentView(
                row.getUUID("id"),
                row.getUUID("notice_id"),
                row.getUUID("unit_id"),
                row.getString("key"),
                row.getString("name"),
                row.getString("indicator"),
                row.getLocalDate("from_day"),
                row.getLocalDate("due_on"),
                row.getBigDecimal("aim"),
                verdict == null ? CommitmentState.PENDING : CommitmentState.valueOf(verdict),
                row.getLong("numerator"),
                row.getLong("denominator"),
                instant(row.getOffsetDateTime("judged_at")),
                Objects.requireNonNull(instant(row.getOffsetDateTime("known"))),
                row.getString("made_by"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
