package vn.hososo.document.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.outbox.Fact;

/** What happened to a unit; published on {@code hososo.units}. */
sealed interface UnitEvent {
    String TOPIC = "hososo.units";

    UUID unitId();

    String type();

    default Fact at(Instant time) {
        return new Fact(TOPIC, unitId(), type(), time, this);
    }

    record UnitCreated(
            UUID unitId,
            String key,
            String name,
            @Nullable String shortName,
            @Nullable String symbol,
            Tier tier,
            UnitKind kind,
            @Nullable UUID parentId,
            LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements UnitEvent {
        @Override
        public String type() {
            return "vn.hososo.unit-created.v1";
        }
    }
}
