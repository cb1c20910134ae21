package vn.hososo.document.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of dossiers of a unit for a year; it counts its entries, so that they keep their order. */
@Entity
@Table(name = "catalogue")
class Catalogue {
    @Id
    private UUID id;

    private UUID unitId;
    private int year;
    private String state;
    private @Nullable LocalDate approvedOn;
    private @Nullable String approvedBy;
    private Instant createdAt;
    private String createdBy;
    private int entryCount;

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected Catalogue() {}

    Catalogue(UUID id, UUID unitId, int year, Instant at, String by) {
        this.id = id;
        this.unitId = unitId;
        this.year = year;
        this.state = new CatalogueState.Draft().code();
        this.createdAt = at.truncatedTo(ChronoUnit.MICROS);
        this.createdBy = by;
    }

    UUID id() {
        return id;
    }

    UUID unitId() {
        return unitId;
    }

    int year() {
        return year;
    }

    int version() {
        return version;
    }

    CatalogueState state() {
        return CatalogueState.of(state);
    }

    /** The entries of a draft are replaced as a whole. */
    void empty() {
        if (!(state() instanceof CatalogueState.Draft)) {
            throw CatalogueProblem.wrongState(state(), "thay các mục", "replace its entries");
        }
        entryCount = 0;
    }

    int nextOrdinal() {
        return ++entryCount;
    }

    void approve(LocalDate day, String by) {
        if (!(state() instanceof CatalogueState.Draft draft)) {
            throw CatalogueProblem.wrongState(state(), "duyệt", "approve it");
        }
        if (entryCount == 0) {
            throw CatalogueProblem.empty();
        }
        state = draft.approve().code();
        approvedOn = day;
        approvedBy = by;
    }

    void requireApproved() {
        if (!(state() instanceof CatalogueState.Approved)) {
            throw CatalogueProblem.notApproved(year);
        }
    }

    CatalogueView view(List<CatalogueEntry> entries) {
        return new CatalogueView(
                id,
                unitId,
                year,
                state,
                approvedOn,
                approvedBy,
                entryCount,
                entries.stream().map(CatalogueEntry::view).toList(),
                version);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Catalogue catalogue && catalogue.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
