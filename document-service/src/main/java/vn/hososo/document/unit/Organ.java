package vn.hososo.document.unit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the other features need to know of a unit. */
public record Organ(
        UUID id,
        String key,
        String name,
        String symbol,
        @Nullable String draftingSymbol,
        @Nullable String organId,
        @Nullable UUID parentId,
        @Nullable LocalDate paperlessFrom,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    boolean isActiveOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** The identifier of the decree where there is one, otherwise the key: what dossier codes begin with. */
    public String code() {
        return organId == null ? key : organId;
    }
}
