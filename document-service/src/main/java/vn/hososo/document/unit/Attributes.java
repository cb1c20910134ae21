package vn.hososo.document.unit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may change of a unit while it stays the same one. */
@Embeddable
record Attributes(
        String name,
        @Nullable String shortName,
        String symbol,
        @Nullable String draftingSymbol,
        @Enumerated(EnumType.STRING) Tier tier,
        @Enumerated(EnumType.STRING) UnitKind kind,
        @Nullable UUID parentId,
        @Nullable String statCode,
        @Nullable String organId,
        @Nullable LocalDate paperlessFrom) {
    private static final int LONGEST_SYMBOL = 14;

    static Attributes of(NewUnit described, @Nullable UUID parentId) {
        return new Attributes(
                described.name(),
                described.shortName(),
                symbolOf(described),
                draftingSymbolOf(described),
                described.tier(),
                described.kind(),
                parentId,
                described.statCode(),
                described.organId(),
                described.paperlessFrom());
    }

    /** These attributes with what the change names in place of theirs. */
    Attributes with(UnitChange change, @Nullable UUID newParentId) {
        return new Attributes(
                or(change.name(), name),
                or(change.shortName(), shortName),
                or(change.symbol(), symbol),
                or(change.draftingSymbol(), draftingSymbol),
                or(change.tier(), tier),
                or(change.kind(), kind),
                or(newParentId, parentId),
                or(change.statCode(), statCode),
                or(change.organId(), organId),
                or(change.paperlessFrom(), paperlessFrom));
    }

    private static <T extends @Nullable Object> T or(@Nullable T wanted, T present) {
        return wanted == null ? present : wanted;
    }

    /** Every people's committee is abbreviated UBND; any other unit without an abbreviation is named by its key. */
    private static String symbolOf(NewUnit described) {
        if (described.symbol() != null) {
            return described.symbol();
        }
        String fromKey = described.key().replace("-", "").toUpperCase(Locale.ROOT);
        return described.kind().isPeoplesCommittee()
                ? "UBND"
                : fromKey.substring(0, Math.min(LONGEST_SYMBOL, fromKey.length()));
    }

    /** A people's committee's letters are drafted by its office (VP) unless another unit is named. */
    private static @Nullable String draftingSymbolOf(NewUnit described) {
        if (described.draftingSymbol() != null) {
            return described.draftingSymbol();
        }
        return described.kind().isPeoplesCommittee() ? "VP" : null;
    }
}
