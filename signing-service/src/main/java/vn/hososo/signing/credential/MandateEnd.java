package vn.hososo.signing.credential;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of a mandate.
 *
 * @param validTo its last day
 * @param paper the decision that ends it
 */
record MandateEnd(
        @NotNull LocalDate validTo,
        @Nullable @Size(max = 200) String paper) {}
