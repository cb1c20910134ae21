package vn.hososo.document.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation. Its days are half-open: valid from the first, no longer valid on the last. */
@Entity
@Table(name = "unit")
class Unit {
    @Id
    private UUID id;

    private String key;
    private String name;
    private @Nullable String shortName;
    private String symbol;
    private @Nullable String draftingSymbol;

    @Enumerated(EnumType.STRING)
    private Tier tier;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private @Nullable UUID parentId;
    private @Nullable String statCode;
    private @Nullable String organId;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable LocalDate paperlessFrom;
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected Unit() {}

    Unit(UUID id, NewUnit described, @Nullable UUID parentId, Instant at) {
        this.id = id;
        this.key = described.key();
        this.name = described.name();
        this.shortName = described.shortName();
        this.symbol = symbolOf(described);
        this.draftingSymbol = draftingSymbolOf(described);
        this.tier = described.tier();
        this.kind = described.kind();
        this.parentId = parentId;
        this.statCode = described.statCode();
        this.organId = described.organId();
        this.validFrom = described.validFrom();
        this.validTo = described.validTo();
        this.paperlessFrom = described.paperlessFrom();
        this.createdAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Every people's committee is abbreviated UBND; any other unit without an abbreviation is named by its key. */
    private static String symbolOf(NewUnit described) {
        if (described.symbol() != null) {
            return described.symbol();
        }
        String fromKey = described.key().replace("-", "").toUpperCase(Locale.ROOT);
        return described.kind().isPeoplesCommittee() ? "UBND" : fromKey.substring(0, Math.min(14, fromKey.length()));
    }

    /** A people's committee's letters are drafted by its office (VP) unless another unit is named. */
    private static @Nullable String draftingSymbolOf(NewUnit described) {
        if (described.draftingSymbol() != null) {
            return described.draftingSymbol();
        }
        return described.kind().isPeoplesCommittee() ? "VP" : null;
    }

    Organ facts() {
        return new Organ(id, key, name, symbol, draftingSymbol, organId, parentId, validFrom, validTo);
    }

    UnitEvent.UnitCreated created() {
        return new UnitEvent.UnitCreated(id, key, name, shortName, symbol, tier, kind, parentId, validFrom, validTo);
    }

    UnitView view() {
        return new UnitView(
                id,
                key,
                name,
                shortName,
                symbol,
                draftingSymbol,
                tier,
                kind,
                parentId,
                statCode,
                organId,
                validFrom,
                validTo,
                paperlessFrom);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Unit unit && unit.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
