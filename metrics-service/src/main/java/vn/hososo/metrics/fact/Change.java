package vn.hososo.metrics.fact;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/** The standing of a unit in an indicator changed for a day. */
public record Change(UUID unitId, Indicator indicator, LocalDate day) {
    /** Nearly that of the tables' keys: what is written one after the other lies in few pages. */
    static final Comparator<Change> ORDER =
            comparing(Change::unitId).thenComparing(Change::day).thenComparing(Change::indicator);
}
