package vn.hososo.document.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    /** What the unit is from a day on, whole. */
    record UnitChanged(
            UUID unitId,
            LocalDate validFrom,
            String name,
            @Nullable String shortName,
            @Nullable String symbol,
            Tier tier,
            UnitKind kind,
            @Nullable UUID parentId)
            implements UnitEvent {
        @Override
        public String type() {
            return "vn.hososo.unit-changed.v1";
        }
    }

    /** A legal act with everything it does; {@code unitId} is the organ that entered it. */
    record UnitsReorganised(
            UUID reorganisationId,
            UUID unitId,
            String act,
            LocalDate effectiveOn,
            List<UnitCreated> created,
            List<Ended> ended,
            List<UnitChanged> changed)
            implements UnitEvent {
        @Override
        public String type() {
            return "vn.hososo.units-reorganised.v1";
        }
    }

    /** A unit that is no more, and to which its history is mapped; none when it was dissolved. */
    record Ended(UUID unitId, LocalDate validTo, @Nullable UUID successorId) {}
}
