package vn.hososo.document.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.StoredContent;
import vn.hososo.document.content.StoredRevision;
import vn.hososo.document.dossier.FiledDocument;
import vn.hososo.document.outgoing.IssuedDocument;
import vn.hososo.kit.id.Ids;

/** An annex in a file of its own (phụ lục) that goes with a document. */
@Entity
@Table(name = "delivery_annex")
class DeliveryAnnex {
    @Id
    private UUID id;

    private UUID deliveryId;
    private int ordinal;
    private String title;
    /** Ends with the receiver's reference to the document. */
    private @Nullable UUID revisionId;

    private String sha256;
    private long size;
    private int pageCount;

    @SuppressWarnings("NullAway")
    protected DeliveryAnnex() {}

    /** @param revision the receiver's own */
    DeliveryAnnex(UUID deliveryId, int ordinal, IssuedDocument.Annex sent, StoredRevision revision) {
        this.id = Ids.next();
        this.deliveryId = deliveryId;
        this.ordinal = ordinal;
        this.title = sent.title();
        this.revisionId = revision.id();
        this.sha256 = sent.content().sha256();
        this.size = sent.content().size();
        this.pageCount = sent.content().pageCount();
    }

    UUID deliveryId() {
        return deliveryId;
    }

    IssuedDocument.Annex sent() {
        return new IssuedDocument.Annex(title, new StoredContent(sha256, size, pageCount));
    }

    FiledDocument.Annex filed() {
        return new FiledDocument.Annex(title, Objects.requireNonNull(revisionId), sha256, pageCount);
    }

    DeliveryView.Annex view() {
        return new DeliveryView.Annex(ordinal, title, revisionId, sha256, pageCount);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeliveryAnnex annex && annex.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
