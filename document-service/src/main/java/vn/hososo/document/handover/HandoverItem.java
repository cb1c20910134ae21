package vn.hososo.document.handover;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.dossier.DossierView;

/** A row of the list of what was handed over, as it was on that day. */
@Entity
@Table(name = "handover_item")
class HandoverItem {
    @Id
    private UUID id;

    private UUID handoverId;
    private int ordinal;
    private UUID dossierId;
    private String code;
    private String title;
    private LocalDate startDate;
    private LocalDate endDate;
    private String retention;
    private int documentCount;
    private int pageCount;
    private @Nullable String note;

    @SuppressWarnings("NullAway")
    protected HandoverItem() {}

    HandoverItem(UUID id, UUID handoverId, int ordinal, DossierView dossier) {
        this.id = id;
        this.handoverId = handoverId;
        this.ordinal = ordinal;
        this.dossierId = dossier.id();
        this.code = dossier.code();
        this.title = dossier.title();
        this.startDate = dossier.startDate();
        this.endDate = Objects.requireNonNull(dossier.endDate());
        this.retention = Objects.requireNonNull(dossier.retention());
        this.documentCount = dossier.documentCount();
        this.pageCount = dossier.pageCount();
        this.note = dossier.description();
    }

    int documentCount() {
        return documentCount;
    }

    int pageCount() {
        return pageCount;
    }

    HandoverView.Item view() {
        return new HandoverView.Item(
                ordinal, dossierId, code, title, startDate, endDate, retention, documentCount, pageCount, note);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HandoverItem item && item.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
