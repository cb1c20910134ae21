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
import vn.hososo.document.outgoing.SigningView;
import vn.hososo.document.register.DocumentNumber;
import vn.hososo.document.register.Entry;
import vn.hososo.document.trace.Thing;
import vn.hososo.document.unit.Organ;

/** A copy (bản sao) with its number; written once, but for the organ's signature on its file. */
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
    private @Nullable UUID fileRevisionId;
    private @Nullable UUID signedRevisionId;
    private @Nullable Instant signedAt;
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

    DocumentCopy(
            UUID id,
            Organ organ,
            NewCopy described,
            StoredRevision source,
            @Nullable StoredRevision file,
            Entry entry,
            Making making) {
        this.id = id;
        this.unitId = organ.id();
        this.form = described.form();
        this.documentKind = source.document().kind();
        this.documentId = source.document().documentId();
        this.revisionId = source.id();
        this.fileRevisionId = file == null ? null : file.id();
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

    DocumentRef reference() {
        return DocumentRef.copy(id, unitId);
    }

    /** What the organ signs: the copy's own file, else what was copied; nothing of an extract without a file. */
    @Nullable
    UUID file() {
        return fileRevisionId == null && form != CopyForm.TRICH_SAO ? revisionId : fileRevisionId;
    }

    boolean isSigned() {
        return signedRevisionId != null;
    }

    boolean isSignedAs(StoredRevision revision) {
        return revision.id().equals(signedRevisionId);
    }

    void sign(StoredRevision signed, Instant at) {
        signedRevisionId = signed.id();
        signedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** @param current what is to be signed, or what was */
    SigningView signingView(Organ organ, StoredRevision current) {
        return new SigningView(
                id,
                unitId,
                unitId,
                signingState(),
                current.id(),
                current.content().sha256(),
                DocumentNumber.written(runningNumber),
                symbol,
                madeOn,
                null,
                null,
                null,
                null,
                null,
                organ.key(),
                organ.name(),
                organ.validFrom(),
                organ.validTo(),
                new SigningView.Part(SigningView.Part.Kind.COPY, null, form.vietnamese()));
    }

    /** The last: an extract that is on paper only. */
    private String signingState() {
        if (isSigned()) {
            return SigningView.SIGNED;
        }
        return file() == null ? "WITHOUT_FILE" : SigningView.TURN;
    }

    /** The revision that {@link #signingView} speaks of. */
    UUID currentRevisionId() {
        UUID file = signedRevisionId == null ? file() : signedRevisionId;
        return file == null ? revisionId : file;
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
                file(),
                signedRevisionId,
                signedAt,
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
