package vn.hososo.document.copy;

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
import vn.hososo.document.content.DocumentRef;
import vn.hososo.document.content.StoredRevision;
import vn.hososo.document.register.DocumentNumber;
import vn.hososo.document.register.Entry;
import vn.hososo.document.trace.Thing;
import vn.hososo.document.unit.Organ;

/** A copy (bản sao) with its number; written once. */
@Entity
@Table(name = "document_copy")
class DocumentCopy {
    @Id
    private UUID id;

    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private CopyForm form;

    @Enumerated(EnumType.STRING)
    private DocumentRef.Kind documentKind;

    private UUID documentId;
    private UUID revisionId;
    private @Nullable String excerpt;
    private @Nullable Integer issuedAmount;
    private UUID registerId;
    private int registerYear;
    private int runningNumber;
    private String symbol;
    private LocalDate madeOn;
    private Instant madeAt;
    private String madeBy;

    @SuppressWarnings("NullAway")
    protected DocumentCopy() {}

    DocumentCopy(UUID id, Organ organ, NewCopy described, StoredRevision source, Entry entry, Making making) {
        this.id = id;
        this.unitId = organ.id();
        this.form = described.form();
        this.documentKind = source.document().kind();
        this.documentId = source.document().documentId();
        this.revisionId = source.id();
        this.excerpt = described.excerpt();
        this.issuedAmount = described.issuedAmount();
        this.registerId = entry.registerId();
        this.registerYear = entry.year();
        this.runningNumber = entry.number();
        this.symbol = described.form().symbol(organ.symbol());
        this.madeOn = making.day();
        this.madeAt = making.at().truncatedTo(ChronoUnit.MICROS);
        this.madeBy = making.by();
    }

    /** When and by whom a copy is made. */
    record Making(LocalDate day, Instant at, String by) {}

    UUID unitId() {
        return unitId;
    }

    Thing thing() {
        return new Thing(Thing.Kind.COPY, id, unitId);
    }

    CopyView view() {
        DocumentNumber written = new DocumentNumber(DocumentNumber.written(runningNumber), symbol);
        return new CopyView(
                id,
                unitId,
                form,
                documentKind,
                documentId,
                revisionId,
                excerpt,
                issuedAmount,
                written.number(),
                symbol,
                written.numberAndSymbol(),
                madeOn,
                madeAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DocumentCopy copy && copy.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
