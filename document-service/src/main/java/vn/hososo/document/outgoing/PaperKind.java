package vn.hososo.document.outgoing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.DocumentKind;

/** A row of the dated list of kinds that may lawfully be issued on paper; never changed. */
@Entity
@Table(name = "paper_kind")
class PaperKind {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private String basis;
    private Instant createdAt;
    private String createdBy;

    @SuppressWarnings("NullAway")
    protected PaperKind() {}

    PaperKind(UUID id, NewPaperKind described, Instant at, String by) {
        this.id = id;
        this.kind = described.kind();
        this.validFrom = described.validFrom();
        this.validTo = described.validTo();
        this.basis = described.basis();
        this.createdAt = at.truncatedTo(ChronoUnit.MICROS);
        this.createdBy = by;
    }

    UUID id() {
        return id;
    }

    String basis() {
        return basis;
    }

    PaperKindView view() {
        return new PaperKindView(id, kind, validFrom, validTo, basis);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PaperKind rule && rule.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
