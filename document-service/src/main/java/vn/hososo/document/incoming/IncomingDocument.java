package vn.hososo.document.incoming;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.assignment.AssigneeView;
import vn.hososo.document.content.StoredRevision;
import vn.hososo.document.dossier.FiledDocument;
import vn.hososo.document.dossier.ItemKind;
import vn.hososo.document.dossier.Standing;
import vn.hososo.document.register.DocumentKind;
import vn.hososo.document.text.Composed;
import vn.hososo.document.trace.Thing;

/** A document that arrived at a unit. */
@Entity
@Table(name = "incoming")
class IncomingDocument {
    @Id
    private UUID id;

    private UUID unitId;
    private int arrivalYear;
    private int arrivalNumber;
    private LocalDate arrivedOn;
    private String state;

    @Enumerated(EnumType.STRING)
    private SenderClass senderClass;

    private @Nullable UUID senderUnitId;
    private @Nullable String senderOrganId;
    private String senderName;
    private @Nullable String number;
    private @Nullable String symbol;
    private @Nullable LocalDate documentDate;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private String subject;
    private boolean needsAction;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private Medium medium;

    private @Nullable String language;
    private @Nullable String description;
    private @Nullable String signerPosition;
    private @Nullable String signerName;
    private @Nullable String toPlaces;
    private @Nullable UUID linksTo;
    private @Nullable String paperReason;
    private @Nullable String identity;

    @Column(columnDefinition = "text")
    private String sought;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable UUID replyId;
    private @Nullable LocalDate completedOn;
    private @Nullable String completedBy;
    private @Nullable String returnReason;
    private @Nullable LocalDate returnedOn;
    private @Nullable LocalDate excludedOn;
    private @Nullable UUID currentRevisionId;
    private String sha256;
    private int pageCount;
    private @Nullable UUID deliveryId;
    private @Nullable UUID replacedBy;
    private @Nullable String passedOnFrom;
    private @Nullable LocalDate removedOn;
    private Instant registeredAt;
    private String registeredBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected IncomingDocument() {}

    IncomingDocument(UUID id, NewIncoming described, Arrival arrival, StoredRevision revision) {
        this.id = id;
        this.unitId = arrival.unitId();
        this.arrivalYear = arrival.year();
        this.arrivalNumber = arrival.number();
        this.arrivedOn = arrival.day();
        this.registeredAt = arrival.at().truncatedTo(ChronoUnit.MICROS);
        this.registeredBy = arrival.by();
        this.state = new IncomingState.Registered().code();
        this.senderClass = described.sender().senderClass();
        this.senderUnitId = described.sender().unitId();
        this.senderOrganId = described.sender().organId();
        this.senderName = described.sender().name();
        this.number = described.number();
        this.symbol = described.symbol();
        this.documentDate = described.documentDate();
        this.kind = described.kind();
        this.subject = described.subject();
        this.needsAction = described.needsAction();
        this.urgency = described.urgencyOrNormal();
        this.dueOn = described.dueOn();
        this.medium = described.medium();
        this.language = described.language();
        this.description = described.description();
        this.signerPosition =
                described.signer() == null ? null : described.signer().position();
        this.signerName = described.signer() == null ? null : described.signer().fullName();
        this.toPlaces = described.toPlaces();
        this.linksTo = described.linksTo();
        this.paperReason = described.paperReason();
        this.identity = Identity.of(described).map(Identity::text).orElse(null);
        this.sought = sought(described);
        this.currentRevisionId = revision.id();
        this.sha256 = revision.content().sha256();
        this.pageCount = revision.content().pageCount();
    }

    /** A document that came by a delivery: what its sender wrote of it is copied and cannot be changed here. */
    IncomingDocument(Delivered delivered, @Nullable UUID linksTo, Arrival arrival) {
        this(delivered.incomingId(), delivered.described(linksTo), arrival, delivered.revision());
        this.deliveryId = delivered.deliveryId();
        this.replacedBy = delivered.replacedBy();
    }

    /** What the list's search looks at; folded when kept, because a query cannot use an index on what it folds itself. */
    private static String sought(NewIncoming described) {
        return Stream.of(
                        described.number(),
                        described.symbol(),
                        described.sender().name(),
                        described.subject())
                .filter(Objects::nonNull)
                .map(Composed::folded)
                .collect(Collectors.joining(" "));
    }

    UUID id() {
        return id;
    }

    Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    UUID unitId() {
        return unitId;
    }

    Sender sender() {
        return new Sender(senderClass, senderUnitId, senderOrganId, senderName);
    }

    String sha256() {
        return sha256;
    }

    int version() {
        return version;
    }

    Thing thing() {
        return Thing.incoming(id, unitId);
    }

    IncomingState state() {
        return IncomingState.of(state);
    }

    void requireAssignable() {
        var unused = afterAssignment();
    }

    private IncomingState.Assigned afterAssignment() {
        return open(IncomingAct.ASSIGN).assign();
    }

    private IncomingState.Open open(IncomingAct act) {
        if (!(state() instanceof IncomingState.Open open)) {
            throw IncomingProblem.wrongState(state(), act);
        }
        return open;
    }

    /** Assigned, for the first time or anew; the lead's due day, where there is one, becomes the document's. */
    IncomingEvent assign(@Nullable LocalDate leadDueOn, LocalDate day) {
        become(afterAssignment());
        dueOn = leadDueOn == null ? dueOn : leadDueOn;
        return new IncomingEvent.IncomingAssigned(id, unitId, day, dueOn);
    }

    /** Refuses, before anything else is asked, an act that needs somebody to answer for the handling. */
    void requireHandled(IncomingAct act) {
        var unused = handled(act);
    }

    private IncomingState.Handled handled(IncomingAct act) {
        if (!(state() instanceof IncomingState.Handled handled)) {
            throw IncomingProblem.wrongState(state(), act);
        }
        return handled;
    }

    /** Whether the document thereby begins to be worked on. */
    boolean progress() {
        IncomingState.Handled handled = handled(IncomingAct.PROGRESS);
        become(handled.progress());
        return handled instanceof IncomingState.Assigned;
    }

    IncomingEvent complete(Completion completion, String by, LocalDate day) {
        become(handled(IncomingAct.COMPLETE).complete());
        outcome = completion.outcome();
        replyId = completion.replyId();
        completedOn = day;
        completedBy = by;
        return new IncomingEvent.IncomingCompleted(id, unitId, completion.outcome(), completion.replyId(), day, dueOn);
    }

    void giveBack(String reason, LocalDate day) {
        become(open(IncomingAct.RETURN).giveBack());
        returnReason = reason;
        returnedOn = day;
    }

    void requireKept(IncomingAct act) {
        if (!(state() instanceof IncomingState.Kept)) {
            throw IncomingProblem.wrongState(state(), act);
        }
    }

    /** What changed, if anything did. */
    Optional<IncomingEvent> classify(boolean asNeedingAction, LocalDate day) {
        requireKept(IncomingAct.CLASSIFY);
        if (needsAction == asNeedingAction) {
            return Optional.empty();
        }
        needsAction = asNeedingAction;
        return Optional.of(new IncomingEvent.IncomingClassified(id, unitId, needsAction, day));
    }

    IncomingEvent exclude(String basis, LocalDate day) {
        excludedOn = day;
        return new IncomingEvent.ItemExcluded(ItemKind.INCOMING, id, unitId, basis, day);
    }

    IncomingEvent readmit(LocalDate day) {
        excludedOn = null;
        return new IncomingEvent.ItemReadmitted(ItemKind.INCOMING, id, unitId, day);
    }

    Heading heading() {
        return new Heading(arrivalNumber, arrivedOn, number, symbol, documentDate, kind);
    }

    void passOn() {
        IncomingState.Open open = open(IncomingAct.PASS_ON);
        passedOnFrom = open.code();
        become(open.passOn());
    }

    /** The other unit refused it. One that was taken back meanwhile stays so. */
    void comeBack() {
        if (state() instanceof IncomingState.PassedOn passed
                && IncomingState.of(Objects.requireNonNull(passedOnFrom)) instanceof IncomingState.Open before) {
            become(passed.comeBack(before));
        }
    }

    /** Taken back by its sender, in whatever state it is. */
    IncomingEvent.ItemExcluded remove(LocalDate day) {
        become(new IncomingState.Removed());
        currentRevisionId = null;
        removedOn = day;
        return new IncomingEvent.ItemExcluded(ItemKind.INCOMING, id, unitId, "RECALLED_BY_SENDER", day);
    }

    Optional<String> returnReason() {
        return Optional.ofNullable(returnReason);
    }

    void replaceBy(UUID newerId) {
        replacedBy = newerId;
    }

    void requireFileable() {
        if (state() instanceof IncomingState.Removed removed) {
            throw IncomingProblem.wrongState(removed, IncomingAct.FILE);
        }
    }

    /** What the unit to which it is passed on gets to know of it. */
    PassedOnDocument passedOn() {
        return new PassedOnDocument(
                id,
                unitId,
                sender(),
                number,
                symbol,
                documentDate,
                kind,
                subject,
                Objects.requireNonNull(currentRevisionId));
    }

    private void become(IncomingState next) {
        state = next.code();
    }

    IncomingEvent.IncomingRegistered registered() {
        return new IncomingEvent.IncomingRegistered(
                id,
                unitId,
                arrivalNumber,
                arrivedOn,
                number,
                symbol,
                documentDate,
                kind,
                needsAction,
                dueOn,
                medium,
                senderClass);
    }

    /** As a dossier lists it; with the annexes that came by delivery. */
    FiledDocument filed(List<FiledDocument.Annex> annexes) {
        return new FiledDocument(
                ItemKind.INCOMING,
                id,
                number,
                symbol,
                documentDate,
                kind,
                subject,
                null,
                senderName,
                pageCount,
                currentRevisionId,
                sha256,
                standing(),
                annexes);
    }

    private Standing standing() {
        return switch (state()) {
            case IncomingState.Kept kept -> new Standing.Arrived(needsAction, completedOn);
            case IncomingState.Returned returned -> new Standing.Withdrawn();
            case IncomingState.PassedOn passedOn -> new Standing.Withdrawn();
            case IncomingState.Removed removed -> new Standing.Withdrawn();
        };
    }

    IncomingView view(List<AssigneeView> assignees, List<UUID> possibleDuplicates) {
        return new IncomingView(
                id,
                unitId,
                arrivalNumber,
                arrivedOn,
                state().code(),
                sender(),
                number,
                symbol,
                documentDate,
                kind,
                subject,
                needsAction,
                urgency,
                dueOn,
                medium,
                language,
                description,
                signerPosition == null && signerName == null ? null : new SignedBy(signerPosition, signerName),
                toPlaces,
                paperReason,
                linksTo,
                possibleDuplicates,
                assignees,
                completion(),
                returnReason == null || returnedOn == null ? null : new ReturnView(returnReason, returnedOn),
                excludedOn,
                currentRevisionId,
                sha256,
                pageCount,
                deliveryId,
                replacedBy,
                removedOn,
                registeredAt,
                version);
    }

    private @Nullable CompletionView completion() {
        return outcome == null || completedOn == null || completedBy == null
                ? null
                : new CompletionView(outcome, replyId, completedOn, completedBy);
    }

    /** As the books list it. */
    ArrivalLine line() {
        String printed = symbol == null ? number : number == null ? symbol : number + "/" + symbol;
        return new ArrivalLine(
                id,
                arrivalNumber,
                arrivedOn,
                senderName,
                printed,
                documentDate,
                kind,
                subject,
                needsAction,
                dueOn,
                state);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IncomingDocument document && document.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
