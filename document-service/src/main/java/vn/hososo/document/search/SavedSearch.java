package vn.hososo.document.search;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A search kept by one account (tìm kiếm đã lưu); nobody else sees it. */
@Entity
@Table(name = "saved_search")
class SavedSearch {
    @Id
    private UUID id;

    private String account;
    private String name;

    @Column(columnDefinition = "text")
    @Convert(converter = FiltersColumn.class)
    private Filters filters;

    @Column(columnDefinition = "text")
    @Convert(converter = ColumnsColumn.class)
    private Columns columns;

    private Instant createdAt;

    @SuppressWarnings("NullAway")
    protected SavedSearch() {}

    SavedSearch(UUID id, String account, NewSavedSearch described, Instant createdAt) {
        this.id = id;
        this.account = account;
        this.name = described.name();
        this.filters = described.filters();
        this.columns = new Columns(described.columns());
        this.createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
    }

    SavedSearchView view() {
        return new SavedSearchView(id, name, filters, columns.chosen(), createdAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SavedSearch search && search.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
