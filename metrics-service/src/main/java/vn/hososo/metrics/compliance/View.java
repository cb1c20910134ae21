package vn.hososo.metrics.compliance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From where a figure is looked at; without {@code asOf} as known now. */
public record View(Structure structure, @Nullable Instant asOf) {

    public static final View PRESENT = new View(Structure.THEN, null);

    /** The day on which one looks: as known at a past moment, the day of that moment. */
    LocalDate day(LocalDate today) {
        return asOf == null ? today : LocalDate.ofInstant(asOf, Parameters.VIETNAM);
    }
}
