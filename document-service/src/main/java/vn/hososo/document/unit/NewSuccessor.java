package vn.hososo.document.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Line;

/** A unit that a reorganisation makes; it begins on the act's day, so that its registers begin at 1. */
@Schema(name = "NewSuccessor")
record NewSuccessor(
        @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 40)
        String key,

        @NotBlank @Size(max = 200) @Line String name,

        @Nullable @Size(max = 100) @Line String shortName,

        @Nullable @Pattern(regexp = "\\p{L}[\\p{L}\\p{N}]*") @Size(max = 14)
        String symbol,

        @NotNull Tier tier,
        @NotNull UnitKind kind,
        @Nullable String parentKey,

        @Nullable @Pattern(regexp = "[0-9A-Z.]+") @Size(max = 20)
        String statCode,

        @Nullable @Pattern(regexp = "[0-9A-Z.]+") @Size(max = 13)
        String organId) {
    NewUnit from(LocalDate day) {
        return new NewUnit(
                key, name, shortName, symbol, null, tier, kind, null, parentKey, statCode, organId, day, null, null);
    }
}
