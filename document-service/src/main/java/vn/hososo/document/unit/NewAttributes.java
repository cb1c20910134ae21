package vn.hososo.document.unit;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Line;

/** What a reorganisation changes of a unit that stays; what is left out stays too. */
@Schema(name = "NewAttributes")
record NewAttributes(
        @Nullable @Size(min = 1, max = 200) @Line String name,
        @Nullable @Size(min = 1, max = 100) @Line String shortName,

        @Nullable @Pattern(regexp = "\\p{L}[\\p{L}\\p{N}]*") @Size(max = 14)
        String symbol,

        @Nullable Tier tier,
        @Nullable UnitKind kind,
        @Nullable String parentKey,

        @Nullable @Pattern(regexp = "[0-9A-Z.]+") @Size(max = 20)
        String statCode,

        @Nullable @Pattern(regexp = "[0-9A-Z.]+") @Size(max = 13)
        String organId) {
    UnitChange from(LocalDate day) {
        return new UnitChange(day, name, shortName, symbol, null, tier, kind, null, parentKey, statCode, organId, null);
    }
}
