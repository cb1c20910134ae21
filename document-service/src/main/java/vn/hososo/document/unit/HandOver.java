package vn.hososo.document.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.id.Ids;

/** From this act on the people of one unit may read the records of another (bàn giao hồ sơ). */
@Entity
@Table(name = "unit_handover")
class HandOver {
    @Id
    private UUID id;

    private UUID fromUnitId;
    private UUID toUnitId;
    private @Nullable String note;
    private Instant handedOverAt;
    private String handedOverBy;

    @SuppressWarnings("NullAway")
    protected HandOver() {}

    HandOver(UUID fromUnitId, NewHandOver described, Instant at, String by) {
        this.id = Ids.next();
        this.fromUnitId = fromUnitId;
        this.toUnitId = described.toUnitId();
        this.note = described.note();
        this.handedOverAt = at.truncatedTo(ChronoUnit.MICROS);
        this.handedOverBy = by;
    }

    HandOverView view() {
        return new HandOverView(fromUnitId, toUnitId, note, handedOverAt, handedOverBy);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HandOver handOver && handOver.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
