package vn.hososo.document.unit;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A unit on a day; {@code attributesFrom} is the day since which it is called and stands like this. */
@Schema(name = "Unit")
record UnitView(
        UUID id,
        String key,
        String name,
        @Nullable String shortName,
        String symbol,
        @Nullable String draftingSymbol,
        Tier tier,
        UnitKind kind,
        @Nullable UUID parentId,
        @Nullable String statCode,
        @Nullable String organId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate paperlessFrom,
        LocalDate attributesFrom) {}
