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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.DocumentRef;
import vn.hososo.document.content.StoredContent;
import vn.hososo.document.content.StoredRevision;
import vn.hososo.document.dossier.FiledDocument;
import vn.hososo.document.dossier.ItemKind;
import vn.hososo.document.dossier.Standing;
import vn.hososo.document.incoming.Urgency;
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

    @Enumerated(EnumType.STRING)
    private @Nullable Competence signerCompetence;

    private @Nullable String language;
    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    private @Nullable Integer issuedAmount;
    private @Nullable LocalDate dueOn;
    private boolean normative;
    private int annexCount;
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
    private @Nullable String paperBasis;
    private @Nullable LocalDate issuedOn;
    private @Nullable UUID replacesId;
    private @Nullable UUID replacedById;
    private @Nullable LocalDate replacedOn;
    private @Nullable String recallReason;
    private @Nullable LocalDate recalledOn;
    private @Nullable String cancelReason;
    private @Nullable LocalDate cancelledOn;
    private int pendingReviews;
    private int submissions;
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
        this.signerCompetence = described.signerCompetence();
        this.language = described.language();
        this.description = described.description();
        this.urgency = described.urgencyOrNormal();
        this.issuedAmount = described.issuedAmount();
        this.dueOn = described.dueOn();
        this.normative = described.makesNorms();
        this.dossierId = described.dossierId();
        this.answersIncomingId = described.answersIncomingId();
        this.replacesId = described.replacesId();
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

    Optional<UUID> replacesId() {
        return Optional.ofNullable(replacesId);
    }

    boolean isNormative() {
        return normative;
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
        return pendingReviews > 0 ? new OutgoingState.UnderReview(pendingReviews) : OutgoingState.of(state);
    }

    /** How often it was submitted; tells the reviews of this time from those of earlier ones. */
    int submissions() {
        return submissions;
    }

    DocumentRef reference() {
        return DocumentRef.outgoing(id, unitId, draftingUnitId);
    }

    /** The units whose people may read the document and put it into their dossiers. */
    Set<UUID> readers() {
        return unitId.equals(draftingUnitId) ? Set.of(unitId) : Set.of(unitId, draftingUnitId);
    }

    /** A draft takes any file, a document that waits for a signature only one that carries some. */
    void requireRevisable(boolean signed) {
        var unused = signed
                ? require(OutgoingState.Revisable.class, Act.REVISE)
                : require(OutgoingState.Draft.class, Act.REVISE);
    }

    /** A draft's file is replaced at once; later the file waits beside it until its signatures are known to hold. */
    OutgoingEvent revise(StoredRevision revision) {
        if (require(OutgoingState.Revisable.class, Act.REVISE) instanceof OutgoingState.Draft) {
            adopt(revision);
        }
        return stored(revision);
    }

    /**
     * Valid signatures made elsewhere were found on a file that is the current one or was uploaded after it; true when the
     * document moves on. The leader's counts on either; the organ's, which follows the number, only on a file uploaded later.
     */
    boolean recognise(StoredRevision revision, Set<Capacity> valid) {
        if (!valid.contains(Capacity.LEADER)) {
            return false;
        }
        if (state() instanceof OutgoingState.Submitted submitted) {
            become(submitted.signAsLeader());
        } else if (state() instanceof OutgoingState.Numbered numbered
                && valid.contains(Capacity.ORGAN)
                && !revision.id().equals(currentRevisionId)) {
            become(numbered.signAsOrgan());
        } else {
            return false;
        }
        adopt(revision);
        return true;
    }

    /** The place of the next annex; refuses when the document has its number. */
    int addAnnex() {
        var unused = require(OutgoingState.Unnumbered.class, Act.ADD_ANNEX);
        annexCount++;
        return annexCount;
    }

    /** Annexes carry the number of their document, and receivers get them with it. */
    void requireAnnexSignable() {
        var unused = require(OutgoingState.WithNumber.class, Act.SIGN_ANNEX);
    }

    /** Goes to so many levels of review, and after them to the leader. */
    void submit(int levels) {
        OutgoingState.Draft draft = require(OutgoingState.Draft.class, Act.SUBMIT);
        become(levels == 0 ? draft.submit() : draft.submitForReview(levels));
        submissions++;
        returnReason = null;
    }

    void requireUnderReview() {
        var unused = underReview();
    }

    /** The awaited level approved; the last one hands the document to the leader. */
    void approve() {
        become(underReview().approve());
    }

    private OutgoingState.UnderReview underReview() {
        return require(OutgoingState.UnderReview.class, Act.REVIEW);
    }

    void giveBack(String reason) {
        become(require(OutgoingState.Returnable.class, Act.RETURN).giveBack());
        returnReason = reason;
    }

    void cancel(String reason, LocalDate day) {
        become(require(OutgoingState.Cancellable.class, Act.CANCEL).cancel());
        cancelReason = reason;
        cancelledOn = day;
    }

    /** The state after a signature of this capacity; refuses when it is not the signature's turn. */
    private OutgoingState afterSignature(Capacity capacity) {
        return switch (capacity) {
            case LEADER ->
                require(OutgoingState.Submitted.class, Act.SIGN_AS_LEADER).signAsLeader();
            case ORGAN ->
                require(OutgoingState.Numbered.class, Act.SIGN_AS_ORGAN).signAsOrgan();
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
        return require(OutgoingState.LeaderSigned.class, Act.NUMBER).number();
    }

    void requireNumberable(boolean onPaper) {
        var unused = afterNumber(onPaper);
    }

    /** Whether issuing it on paper must give it its number too; refuses when it cannot be issued on paper. */
    boolean lacksNumberForPaper() {
        return switch (state()) {
            case OutgoingState.Numbered numbered -> false;
            case OutgoingState.NumberableOnPaper signedWithInk -> true;
            case OutgoingState other -> throw OutgoingProblem.wrongState(other, Act.ISSUE);
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

    /**
     * Issued with both signatures, which the caller has found valid on the current revision.
     *
     * @param dueOn the day by which what it answers was to be dealt with
     */
    OutgoingEvent issue(LocalDate day, @Nullable LocalDate dueOn) {
        become(require(OutgoingState.OrganSigned.class, Act.ISSUE).issue());
        return issued(Form.ELECTRONIC, day, dueOn);
    }

    OutgoingEvent issueOnPaper(String reason, LocalDate day, @Nullable LocalDate dueOn) {
        become(require(OutgoingState.Numbered.class, Act.ISSUE).issueOnPaper());
        paperReason = reason;
        return issued(Form.PAPER, day, dueOn);
    }

    /** Taken back: from now on the document is frozen. */
    OutgoingEvent recall(String reason, LocalDate day) {
        become(requireIssued(Act.RECALL).recall());
        recallReason = reason;
        recalledOn = day;
        return new OutgoingEvent.OutgoingRecalled(id, unitId, day);
    }

    OutgoingEvent replaceBy(UUID newerId, LocalDate day) {
        become(requireIssued(Act.REPLACE).replace());
        replacedById = newerId;
        replacedOn = day;
        return new OutgoingEvent.OutgoingReplaced(id, unitId, newerId, day);
    }

    void readdress(List<Recipient> now) {
        var unused = requireIssued(Act.READDRESS);
        recipients = List.copyOf(now);
    }

    OutgoingState.Issued requireIssued(Act act) {
        return require(OutgoingState.Issued.class, act);
    }

    void requireFileable() {
        if (state() instanceof OutgoingState.Recalled recalled) {
            throw OutgoingProblem.wrongState(recalled, Act.FILE);
        }
    }

    List<Recipient> recipients() {
        return recipients;
    }

    /** What leaves the house; only of a document that is issued. */
    IssuedDocument issued(StoredContent content, List<IssuedDocument.Annex> annexes) {
        if (form == null || numberedOn == null) {
            throw new IllegalStateException("The document is not issued: " + id);
        }
        return new IssuedDocument(
                id,
                unitId,
                draftingUnitId,
                kind,
                number(),
                symbol,
                numberedOn,
                subject,
                form,
                recipients,
                content,
                annexes);
    }

    /** Its kind may lawfully be on paper: issued so, it leaves the ratio, and by which rule stays to be seen. */
    OutgoingEvent exclude(String basis, LocalDate day) {
        paperBasis = basis;
        return new OutgoingEvent.ItemExcluded(ItemKind.OUTGOING, id, unitId, "LAWFUL_PAPER_KIND", day);
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

    private OutgoingEvent issued(Form how, LocalDate day, @Nullable LocalDate dueOn) {
        form = how;
        issuedOn = day;
        return new OutgoingEvent.OutgoingIssued(
                id,
                unitId,
                draftingUnitId,
                currentRevisionId,
                day,
                how,
                kind,
                number(),
                symbol,
                answersIncomingId,
                dueOn);
    }

    /** The state as what the act needs it to be; refuses the act in any other. */
    private <S> S require(Class<S> wanted, Act act) {
        if (!wanted.isInstance(state())) {
            throw OutgoingProblem.wrongState(state(), act);
        }
        return wanted.cast(state());
    }

    private void become(OutgoingState next) {
        state = next.code();
        pendingReviews = next instanceof OutgoingState.UnderReview review ? review.pending() : 0;
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
    FiledDocument filed(List<RevisionSignature> signatures, List<FiledDocument.Annex> annexes) {
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
                standing(signatures),
                annexes);
    }

    private Standing standing(List<RevisionSignature> signatures) {
        return switch (state()) {
            case OutgoingState.Cancelled cancelled -> new Standing.Withdrawn();
            case OutgoingState.Cancellable inTheHouse -> new Standing.Unissued();
            case OutgoingState.Issued issued ->
                new Standing.Issued(Objects.requireNonNull(issuedOn), isSigned(signatures));
            case OutgoingState.Recalled recalled -> new Standing.Withdrawn();
            case OutgoingState.Replaced replaced -> new Standing.Withdrawn();
        };
    }

    private static boolean isSigned(List<RevisionSignature> signatures) {
        return signatures.stream()
                .filter(RevisionSignature::isValid)
                .map(RevisionSignature::capacity)
                .collect(Collectors.toSet())
                .containsAll(EnumSet.allOf(Capacity.class));
    }

    /** As the book lists it; only of a document that has its number. */
    OutgoingLine line() {
        return new OutgoingLine(
                requireNumber().numberAndSymbol(),
                Objects.requireNonNull(numberedOn),
                kind,
                subject,
                signerName,
                recipients.stream().map(Recipient::name).toList(),
                draftingUnitId.equals(unitId) ? null : draftingUnitId,
                issuedAmount,
                issuedOn,
                form == Form.PAPER,
                description,
                cancelReason);
    }

    private DocumentNumber requireNumber() {
        return new DocumentNumber(Objects.requireNonNull(number()), Objects.requireNonNull(symbol));
    }

    /** The incoming document it answers, if it answers one. */
    Optional<UUID> answersIncoming() {
        return Optional.ofNullable(answersIncomingId);
    }

    /** The incoming document it answers; only of one that answers. */
    UUID answeredIncoming() {
        return Objects.requireNonNull(answersIncomingId);
    }

    /** As it stands in a list: without signatures and annexes. */
    OutgoingView summary() {
        return view(List.of(), List.of());
    }

    OutgoingView view(List<RevisionSignature> signatures, List<AnnexView> annexes) {
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
                signerCompetence,
                language,
                description,
                urgency,
                issuedAmount,
                dueOn,
                normative,
                dossierId,
                answersIncomingId,
                number,
                symbol,
                number == null || symbol == null ? null : new DocumentNumber(number, symbol).numberAndSymbol(),
                numberedOn,
                form,
                paperReason,
                paperBasis,
                issuedOn,
                returnReason,
                replacesId,
                replacedById,
                replacedOn,
                recallReason,
                recalledOn,
                pendingReviews,
                cancelReason,
                cancelledOn,
                currentRevisionId,
                sha256,
                pageCount,
                signatures.stream().map(RevisionSignature::view).toList(),
                annexes,
                createdAt,
                version);
    }

    /** signing-service signs what is submitted; what is still under review it must not take for that. */
    private String signingState() {
        return pendingReviews > 0 ? "UNDER_REVIEW" : state;
    }

    SigningView signingView(Organ organ) {
        return new SigningView(
                id,
                unitId,
                draftingUnitId,
                signingState(),
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
                organ.validTo(),
                null);
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
