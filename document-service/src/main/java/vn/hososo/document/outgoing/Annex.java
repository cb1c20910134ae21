package vn.hososo.document.outgoing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.StoredRevision;

/** An annex (phụ lục) in a file of its own, which the organ signs separately (Decree 30/2020, Annex I). */
@Entity
@Table(name = "outgoing_annex")
class Annex {
    @Id
    private UUID id;

    private UUID documentId;
    private int ordinal;
    private String title;
    private UUID revisionId;
    private String sha256;
    private long size;
    private int pageCount;
    private Instant addedAt;
    private String addedBy;

    @SuppressWarnings("NullAway")
    protected Annex() {}

    Annex(UUID id, int ordinal, NewAnnex described, StoredRevision revision, String by) {
        this.id = id;
        this.documentId = revision.document().documentId();
        this.ordinal = ordinal;
        this.title = described.title();
        this.revisionId = revision.id();
        this.sha256 = revision.content().sha256();
        this.size = revision.content().size();
        this.pageCount = revision.content().pageCount();
        this.addedAt = revision.storedAt().truncatedTo(ChronoUnit.MICROS);
        this.addedBy = by;
    }

    UUID revisionId() {
        return revisionId;
    }

    AnnexView view() {
        return new AnnexView(id, ordinal, title, revisionId, sha256, size, pageCount, addedAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Annex annex && annex.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
