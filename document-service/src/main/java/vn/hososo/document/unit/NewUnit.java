package vn.hososo.document.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Line;

/**
 * A unit to be created. The parent is named by id or by key; {@code draftingSymbol} stands in the symbol of letters
 * that no other unit drafted.
 */
record NewUnit(
        @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 40)
        String key,

        @NotBlank @Size(max = 200) @Line String name,

        @Nullable @Size(max = 100) @Line String shortName,

        @Nullable @Pattern(regexp = "\\p{L}[\\p{L}\\p{N}]*") @Size(max = 14)
        String symbol,

        @Nullable @Pattern(regexp = "\\p{L}[\\p{L}\\p{N}]*") @Size(max = 14)
        String draftingSymbol,

        @NotNull Tier tier,
        @NotNull UnitKind kind,
        @Nullable UUID parentId,
        @Nullable String parentKey,

        @Nullable @Pattern(regexp = "[0-9A-Z.]+") @Size(max = 20)
        String statCode,

        @Nullable @Pattern(regexp = "[0-9A-Z.]+") @Size(max = 13)
        String organId,

        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate paperlessFrom) {}
