package vn.hososo.document.unit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Line;

/** What is different from a day on; what is left out stays. */
@Schema(name = "UnitChange")
record UnitChange(
        @NotNull LocalDate validFrom,
        @Nullable @Size(min = 1, max = 200) @Line String name,
        @Nullable @Size(min = 1, max = 100) @Line String shortName,

        @Nullable @Pattern(regexp = "\\p{L}[\\p{L}\\p{N}]*") @Size(max = 14)
        String symbol,

        @Nullable @Pattern(regexp = "\\p{L}[\\p{L}\\p{N}]*") @Size(max = 14)
        String draftingSymbol,

        @Nullable Tier tier,
        @Nullable UnitKind kind,
        @Nullable UUID parentId,
        @Nullable String parentKey,

        @Nullable @Pattern(regexp = "[0-9A-Z.]+") @Size(max = 20)
        String statCode,

        @Nullable @Pattern(regexp = "[0-9A-Z.]+") @Size(max = 13)
        String organId,

        @Nullable LocalDate paperlessFrom) {}
