package vn.hososo.document.outgoing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.DocumentRef;
import vn.hososo.document.content.StoredRevision;
import vn.hososo.document.dossier.FiledDocument;
import vn.hososo.document.dossier.ItemKind;
import vn.hososo.document.dossier.Standing;
import vn.hososo.document.register.DocumentKind;
import vn.hososo.document.register.DocumentNumber;
import vn.hososo.document.trace.Thing;
import vn.hososo.document.unit.Organ;

/**
 * A document on its way out. {@code unitId} is the organ that signs, numbers and issues it, {@code draftingUnitId} the
 * unit that writes it.
 */
@Entity
@Table(name = "outgoing")
class OutgoingDocument {
    @Id
    private UUID id;

    private UUID unitId;
    private UUID draftingUnitId;
    private String state;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private String subject;

    @Column(columnDefinition = "text")
    @Convert(converter = RecipientsColumn.class)
    private List<Recipient> recipients;

    private @Nullable UUID signerId;
    private String signerName;
    private String signerTitle;
    private @Nullable UUID dossierId;
    private @Nullable UUID answersIncomingId;
    private UUID currentRevisionId;
    private String sha256;
    private int pageCount;
    private @Nullable String returnReason;
    private @Nullable UUID registerId;
    private @Nullable Integer registerYear;
    private @Nullable Integer runningNumber;
    private @Nullable String symbol;
    private @Nullable LocalDate numberedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Form form;

    private @Nullable String paperReason;
    private @Nullable LocalDate issuedOn;
    private Instant createdAt;
    private String createdBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected OutgoingDocument() {}

    OutgoingDocument(DocumentRef reference, NewOutgoing described, StoredRevision revision, Instant at, String by) {
        this.id = reference.documentId();
        this.unitId = reference.unitId();
        this.draftingUnitId = reference.draftingUnitId();
        this.state = new OutgoingState.Draft().code();
        this.kind = described.kind();
        this.subject = described.subject();
        this.recipients = List.copyOf(described.recipients());
        this.signerId = described.signerId();
        this.signerName = described.signerName();
        this.signerTitle = described.signerTitle();
        this.dossierId = described.dossierId();
        this.answersIncomingId = described.answersIncomingId();
        this.createdAt = at.truncatedTo(ChronoUnit.MICROS);
        this.createdBy = by;
        adopt(revision);
    }

    UUID id() {
        return id;
    }

    UUID unitId() {
        return unitId;
    }

    UUID draftingUnitId() {
        return draftingUnitId;
    }

    DocumentKind kind() {
        return kind;
    }

    UUID currentRevisionId() {
        return currentRevisionId;
    }

    int version() {
        return version;
    }

    Thing thing() {
        return Thing.outgoing(id, unitId);
    }

    OutgoingState state() {
        return OutgoingState.of(state);
    }

    DocumentRef reference() {
        return DocumentRef.outgoing(id, unitId, draftingUnitId);
    }

    /** The units whose people may read the document and put it into their dossiers. */
    Set<UUID> readers() {
        return unitId.equals(draftingUnitId) ? Set.of(unitId) : Set.of(unitId, draftingUnitId);
    }

    void requireDraft() {
        if (!(state() instanceof OutgoingState.Draft)) {
            throw OutgoingProblem.wrongState(state(), Act.REVISE);
        }
    }

    OutgoingEvent revise(StoredRevision revision) {
        requireDraft();
        adopt(revision);
        return stored(revision);
    }

    void submit() {
        if (!(state() instanceof OutgoingState.Draft draft)) {
            throw OutgoingProblem.wrongState(state(), Act.SUBMIT);
        }
        become(draft.submit());
        returnReason = null;
    }

    void giveBack(String reason) {
        if (!(state() instanceof OutgoingState.Submitted submitted)) {
            throw OutgoingProblem.wrongState(state(), Act.RETURN);
        }
        become(submitted.giveBack());
        returnReason = reason;
    }

    /** The state after a signature of this capacity; refuses when it is not the signature's turn. */
    private OutgoingState afterSignature(Capacity capacity) {
        return switch (capacity) {
            case LEADER -> {
                if (!(state() instanceof OutgoingState.Submitted submitted)) {
                    throw OutgoingProblem.wrongState(state(), Act.SIGN_AS_LEADER);
                }
                yield submitted.signAsLeader();
            }
            case ORGAN -> {
                if (!(state() instanceof OutgoingState.Numbered numbered)) {
                    throw OutgoingProblem.wrongState(state(), Act.SIGN_AS_ORGAN);
                }
                yield numbered.signAsOrgan();
            }
        };
    }

    void requireTurn(Capacity capacity) {
        var unused = afterSignature(capacity);
    }

    OutgoingEvent sign(Capacity capacity, StoredRevision revision) {
        become(afterSignature(capacity));
        adopt(revision);
        return stored(revision);
    }

    /** The state after numbering; refuses when the document cannot be numbered now. */
    private OutgoingState.Numbered afterNumber(boolean onPaper) {
        OutgoingState now = state();
        if (onPaper && now instanceof OutgoingState.NumberableOnPaper signedWithInk) {
            return signedWithInk.numberOnPaper();
        }
        if (now instanceof OutgoingState.LeaderSigned signed) {
            return signed.number();
        }
        throw OutgoingProblem.wrongState(now, Act.NUMBER);
    }

    void requireNumberable(boolean onPaper) {
        var unused = afterNumber(onPaper);
    }

    /** Whether issuing it on paper must give it its number too; refuses when it cannot be issued on paper. */
    boolean lacksNumberForPaper() {
        return switch (state()) {
            case OutgoingState.Numbered numbered -> false;
            case OutgoingState.NumberableOnPaper signedWithInk -> true;
            case OutgoingState.Draft draft -> throw OutgoingProblem.wrongState(draft, Act.ISSUE);
            case OutgoingState.OrganSigned signed -> throw OutgoingProblem.wrongState(signed, Act.ISSUE);
            case OutgoingState.Issued issued -> throw OutgoingProblem.wrongState(issued, Act.ISSUE);
        };
    }

    OutgoingEvent number(GivenNumber given, boolean onPaper) {
        become(afterNumber(onPaper));
        registerId = given.entry().registerId();
        registerYear = given.entry().year();
        runningNumber = given.entry().number();
        symbol = given.symbol();
        numberedOn = given.day();
        DocumentNumber written = given.written();
        return new OutgoingEvent.OutgoingNumbered(id, unitId, written.number(), written.symbol(), kind, given.day());
    }

    /** Issued with both signatures, which the caller has found valid on the current revision. */
    OutgoingEvent issue(LocalDate day) {
        if (!(state() instanceof OutgoingState.OrganSigned signed)) {
            throw OutgoingProblem.wrongState(state(), Act.ISSUE);
        }
        become(signed.issue());
        return issued(Form.ELECTRONIC, day);
    }

    OutgoingEvent issueOnPaper(String reason, LocalDate day) {
        if (!(state() instanceof OutgoingState.Numbered numbered)) {
            throw OutgoingProblem.wrongState(state(), Act.ISSUE);
        }
        become(numbered.issueOnPaper());
        paperReason = reason;
        return issued(Form.PAPER, day);
    }

    /** The scan of an ink-signed document takes the place of its draft; issue follows in the same act. */
    OutgoingEvent scanned(StoredRevision scan) {
        adopt(scan);
        return stored(scan);
    }

    OutgoingEvent stored(StoredRevision revision) {
        return new OutgoingEvent.RevisionStored(
                id,
                unitId,
                revision.id(),
                revision.signatureId(),
                revision.origin(),
                revision.content().sha256());
    }

    private OutgoingEvent issued(Form how, LocalDate day) {
        form = how;
        issuedOn = day;
        return new OutgoingEvent.OutgoingIssued(
                id, unitId, draftingUnitId, currentRevisionId, day, how, kind, number(), symbol, answersIncomingId);
    }

    private void become(OutgoingState next) {
        state = next.code();
    }

    private void adopt(StoredRevision revision) {
        currentRevisionId = revision.id();
        sha256 = revision.content().sha256();
        pageCount = revision.content().pageCount();
    }

    private @Nullable String number() {
        return runningNumber == null ? null : DocumentNumber.written(runningNumber);
    }

    /** As a dossier lists it. */
    FiledDocument filed(List<RevisionSignature> signatures) {
        return new FiledDocument(
                ItemKind.OUTGOING,
                id,
                number(),
                symbol,
                issuedOn == null ? numberedOn : issuedOn,
                kind,
                subject,
                unitId,
                null,
                pageCount,
                currentRevisionId,
                sha256,
                standing(signatures));
    }

    private Standing standing(List<RevisionSignature> signatures) {
        return switch (state()) {
            case OutgoingState.Draft draft -> new Standing.Unissued();
            case OutgoingState.Submitted submitted -> new Standing.Unissued();
            case OutgoingState.LeaderSigned signed -> new Standing.Unissued();
            case OutgoingState.Numbered numbered -> new Standing.Unissued();
            case OutgoingState.OrganSigned signed -> new Standing.Unissued();
            case OutgoingState.Issued issued ->
                new Standing.Issued(Objects.requireNonNull(issuedOn), isSigned(signatures));
        };
    }

    private static boolean isSigned(List<RevisionSignature> signatures) {
        return signatures.stream()
                .filter(RevisionSignature::isValid)
                .map(RevisionSignature::capacity)
                .collect(Collectors.toSet())
                .containsAll(EnumSet.allOf(Capacity.class));
    }

    OutgoingView view(List<RevisionSignature> signatures) {
        String number = number();
        return new OutgoingView(
                id,
                unitId,
                draftingUnitId,
                state,
                kind,
                subject,
                recipients,
                signerId,
                signerName,
                signerTitle,
                dossierId,
                answersIncomingId,
                number,
                symbol,
                number == null || symbol == null ? null : new DocumentNumber(number, symbol).numberAndSymbol(),
                numberedOn,
                form,
                paperReason,
                issuedOn,
                returnReason,
                currentRevisionId,
                sha256,
                pageCount,
                signatures.stream().map(RevisionSignature::view).toList(),
                createdAt,
                version);
    }

    SigningView signingView(Organ organ) {
        return new SigningView(
                id,
                unitId,
                draftingUnitId,
                state,
                currentRevisionId,
                sha256,
                number(),
                symbol,
                numberedOn,
                kind,
                subject,
                signerId,
                signerName,
                signerTitle,
                organ.key(),
                organ.name(),
                organ.validFrom(),
                organ.validTo());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OutgoingDocument document && document.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
