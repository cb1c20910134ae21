package vn.hososo.signing.credential;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mandate as it is given. */
record NewMandate(
        @NotNull UUID unitId,
        @NotNull MandateCapacity capacity,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable @Size(max = 200) String paper) {}
