package vn.hososo.metrics.answer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.compliance.Period;

/** Which notices are asked for; of a period those that are about days in it. */
record NoticeQuery(
        @Nullable NoticeStatus state,
        @Nullable UUID unitId,
        @Nullable Period period) {

    @Nullable
    String stateName() {
        return state == null ? null : state.name();
    }

    @Nullable
    LocalDate from() {
        return period == null ? null : period.from();
    }

    @Nullable
    LocalDate to() {
        return period == null ? null : period.to();
    }
}
