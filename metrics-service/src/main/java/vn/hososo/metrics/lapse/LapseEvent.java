package vn.hososo.metrics.lapse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.outbox.Fact;
import vn.hososo.metrics.fact.ItemKind;

/** What other systems are told of lapses. */
sealed interface LapseEvent {

    String TOPIC = "hososo.compliance";

    UUID unitId();

    String type();

    default Fact fact(Instant at) {
        return new Fact(TOPIC, unitId(), type(), at, this);
    }

    record UnitLapsed(
            UUID unitId,
            UUID lapseId,
            String indicator,
            LocalDate since,
            @Nullable UUID lastItemId,
            @Nullable ItemKind lastItemKind,
            @Nullable LocalDate lastOn,
            long missed,
            LocalDate detectedOn)
            implements LapseEvent {

        static UnitLapsed of(Lapse lapse) {
            var last = lapse.last();
            return new UnitLapsed(
                    lapse.unitId(),
                    lapse.id(),
                    lapse.indicator().slug(),
                    lapse.since(),
                    last == null ? null : last.itemId(),
                    last == null ? null : last.itemKind(),
                    last == null ? null : last.on(),
                    lapse.missed(),
                    lapse.foundOn());
        }

        @Override
        public String type() {
            return "vn.hososo.unit-lapsed.v1";
        }
    }

    record UnitRecovered(UUID unitId, UUID lapseId, String indicator, LocalDate recoveredOn) implements LapseEvent {

        static UnitRecovered of(Lapse lapse, LocalDate on) {
            return new UnitRecovered(
                    lapse.unitId(), lapse.id(), lapse.indicator().slug(), on);
        }

        @Override
        public String type() {
            return "vn.hososo.unit-recovered.v1";
        }
    }
}
