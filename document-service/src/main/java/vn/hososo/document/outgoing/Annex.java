package vn.hososo.document.outgoing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.StoredContent;
import vn.hososo.document.content.StoredRevision;
import vn.hososo.document.dossier.FiledDocument;

/**
 * An annex (phụ lục) in a file of its own, which the organ signs separately (Decree 30/2020, Annex I). The signed file takes the
 * place of the one that was added, which stays beside it.
 */
@Entity
@Table(name = "outgoing_annex")
class Annex {
    @Id
    private UUID id;

    private UUID documentId;
    private int ordinal;
    private String title;
    private UUID receivedRevisionId;
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
        this.receivedRevisionId = revision.id();
        adopt(revision);
        this.addedAt = revision.storedAt().truncatedTo(ChronoUnit.MICROS);
        this.addedBy = by;
    }

    UUID id() {
        return id;
    }

    UUID documentId() {
        return documentId;
    }

    UUID revisionId() {
        return revisionId;
    }

    Stream<UUID> revisionIds() {
        return Stream.of(receivedRevisionId, revisionId);
    }

    String title() {
        return title;
    }

    StoredContent content() {
        return new StoredContent(sha256, size, pageCount);
    }

    boolean isSigned() {
        return !revisionId.equals(receivedRevisionId);
    }

    void sign(StoredRevision signed) {
        adopt(signed);
    }

    private void adopt(StoredRevision revision) {
        revisionId = revision.id();
        sha256 = revision.content().sha256();
        size = revision.content().size();
        pageCount = revision.content().pageCount();
    }

    /** @param main the document's, whose number and organ the annex has */
    SigningView signingView(SigningView main) {
        return main.annex(id, title, revisionId, sha256, isSigned());
    }

    FiledDocument.Annex filed() {
        return new FiledDocument.Annex(title, revisionId, sha256, pageCount);
    }

    AnnexView view(List<RevisionSignature> carried) {
        return new AnnexView(
                id,
                ordinal,
                title,
                revisionId,
                receivedRevisionId,
                sha256,
                size,
                pageCount,
                addedAt,
                carried.stream().map(RevisionSignature::view).toList());
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
