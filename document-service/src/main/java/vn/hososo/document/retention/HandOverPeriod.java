package vn.hososo.document.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Within what time after the end of the work a dossier goes to the archive; valid until the next row. */
@Entity
@Table(name = "hand_over_period")
class HandOverPeriod {
    @Id
    private LocalDate validFrom;

    private int months;
    private int days;
    private String basis;

    @SuppressWarnings("NullAway")
    protected HandOverPeriod() {}

    LocalDate after(LocalDate endOfWork) {
        return endOfWork.plusMonths(months).plusDays(days);
    }

    HandOverPeriodView view() {
        return new HandOverPeriodView(validFrom, months, days, basis);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HandOverPeriod period && period.validFrom.equals(validFrom);
    }

    @Override
    public int hashCode() {
        return validFrom.hashCode();
    }
}
