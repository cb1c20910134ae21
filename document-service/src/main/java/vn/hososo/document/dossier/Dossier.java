package vn.hososo.document.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.retention.Retention;
import vn.hososo.document.trace.Thing;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/**
 * A work dossier; it gives the ordinals itself, so that they follow one after the other and none is given twice, not
 * even after its document was taken out.
 */
@Entity
@Table(name = "dossier")
class Dossier {
    private static final String LANGUAGE = "Tiếng Việt";
    private static final int LONGEST_CREATOR = 30;

    @Id
    private UUID id;

    private UUID unitId;
    private String code;
    private int year;
    private @Nullable Integer runningNumber;
    private String notation;
    private @Nullable UUID catalogueEntryId;
    private String title;
    private String state;
    private @Nullable UUID incomingId;
    private int documentCount;
    private int lastOrdinal;
    private @Nullable String retention;
    private boolean restricted;

    /** Counted so that the version moves when only the named accounts change. */
    private int rightsChanges;

    private String creator;
    private String language;
    private LocalDate startDate;
    private @Nullable LocalDate endDate;
    private @Nullable String description;
    private LocalDate openedOn;
    private Instant openedAt;
    private String openedBy;
    private @Nullable LocalDate closedOn;
    private @Nullable String closedBy;
    private @Nullable String forcedReason;
    private @Nullable LocalDate handOverBy;
    private @Nullable LocalDate handedOverOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected Dossier() {}

    Dossier(UUID id, UUID unitId, DossierCode code, Subject subject, Opening opening) {
        this.id = id;
        this.unitId = unitId;
        this.code = code.toString();
        this.year = code.year();
        this.runningNumber = code.running();
        this.notation = code.notation();
        this.catalogueEntryId = subject.catalogueEntryId();
        this.title = subject.title();
        this.retention = subject.retention();
        this.state = new DossierState.Open().code();
        this.incomingId = subject.incomingId();
        this.creator = shortened(subject.creator() == null ? opening.name() : subject.creator());
        this.language = LANGUAGE;
        this.startDate = opening.day();
        this.openedOn = opening.day();
        this.openedAt = opening.at().truncatedTo(ChronoUnit.MICROS);
        this.openedBy = opening.by();
    }

    /** What the dossier is about and where it comes from. */
    record Subject(
            String title,
            @Nullable UUID incomingId,
            @Nullable UUID catalogueEntryId,
            @Nullable String retention,
            @Nullable String creator) {}

    /** When and by whom the dossier was opened. */
    record Opening(LocalDate day, Instant at, String by, String name) {}

    /** When and by whom the dossier was closed, and why although something was missing. */
    record Closure(LocalDate day, String by, @Nullable String forcedReason) {}

    UUID id() {
        return id;
    }

    UUID unitId() {
        return unitId;
    }

    String code() {
        return code;
    }

    int version() {
        return version;
    }

    @Nullable
    UUID incomingId() {
        return incomingId;
    }

    String openedBy() {
        return openedBy;
    }

    int documentCount() {
        return documentCount;
    }

    boolean isRestricted() {
        return restricted;
    }

    Thing thing() {
        return Thing.dossier(id, unitId);
    }

    DossierState state() {
        return DossierState.of(state);
    }

    /** The term of keeping, once it is set. */
    @Nullable
    Retention retention() {
        return retention == null ? null : Retention.read(retention).orElseThrow();
    }

    /** The day the work ended, when it is written or, without it, this day. */
    LocalDate endDateOr(LocalDate day) {
        return endDate == null ? day : endDate;
    }

    DossierEvent.DossierCreated created() {
        return new DossierEvent.DossierCreated(id, unitId, code, openedOn, incomingId);
    }

    private DossierState.Open requireOpen(DossierAct act) {
        if (state() instanceof DossierState.Open open) {
            return open;
        }
        throw DossierProblem.wrongState(state(), act);
    }

    private DossierState.Closed requireClosed(DossierAct act) {
        if (state() instanceof DossierState.Closed closed) {
            return closed;
        }
        throw DossierProblem.wrongState(state(), act);
    }

    void requireClosable() {
        var unused = requireOpen(DossierAct.CLOSE);
    }

    /** Puts a document behind those that lie here already. */
    DossierDocument add(UUID itemId, NewItem item, LocalDate day, String by) {
        var unused = requireOpen(DossierAct.ADD);
        documentCount++;
        return new DossierDocument(itemId, id, ++lastOrdinal, item, day, by);
    }

    /** Takes a document out; its ordinal is not given again. */
    DossierEvent remove(DossierDocument document, LocalDate day, String by, String reason) {
        var unused = requireOpen(DossierAct.REMOVE);
        documentCount--;
        return document.remove(unitId, day, by, reason);
    }

    void describe(DossierDetails details, @Nullable Retention term) {
        var unused = requireOpen(DossierAct.DESCRIBE);
        title = details.title();
        retention = term == null ? null : term.text();
        creator = details.creator();
        language = details.language();
        startDate = details.startDate();
        endDate = details.endDate();
        description = details.description();
    }

    /** Rights may be changed until the archive has the dossier. */
    void restrict(boolean toNamed) {
        if (state() instanceof DossierState.HandedOver handedOver) {
            throw DossierProblem.wrongState(handedOver, DossierAct.GRANT);
        }
        restricted = toNamed;
        rightsChanges++;
    }

    /** Work ends after it has begun, and is not closed before it has ended. */
    void requireEnd(LocalDate endOfWork, LocalDate today) {
        if (endOfWork.isBefore(startDate) || endOfWork.isAfter(today)) {
            throw ProblemException.invalid(
                    "endDate",
                    "body",
                    new Text(
                            "Từ ngày bắt đầu " + startDate + " đến hôm nay.",
                            "From the start " + startDate + " until today."));
        }
    }

    /** The final term of keeping, set on closing. */
    void keep(Retention term) {
        retention = term.text();
    }

    /** Closes; the caller has found the dossier complete or has the leader's reason. */
    DossierEvent close(Closure closure, LocalDate endOfWork, @Nullable LocalDate lastDayForTheArchive) {
        become(requireOpen(DossierAct.CLOSE).close());
        closedOn = closure.day();
        closedBy = closure.by();
        forcedReason = closure.forcedReason();
        endDate = endOfWork;
        Retention term = retention();
        handOverBy = term == null || term.isForTheArchive() ? lastDayForTheArchive : null;
        return new DossierEvent.DossierClosed(id, unitId, closure.day(), documentCount, closure.forcedReason() != null);
    }

    void reopen() {
        become(requireClosed(DossierAct.REOPEN).reopen());
        closedOn = null;
        closedBy = null;
        forcedReason = null;
        handOverBy = null;
        endDate = null;
    }

    void handOver(LocalDate day) {
        become(requireClosed(DossierAct.HAND_OVER).handOver());
        handedOverOn = day;
    }

    private void become(DossierState next) {
        state = next.code();
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_CREATOR
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_CREATOR));
    }

    DossierView view(Filling filling) {
        Retention term = retention();
        return new DossierView(
                id,
                unitId,
                code,
                title,
                state,
                incomingId,
                openedOn,
                openedAt,
                documentCount,
                filling.items(),
                version,
                year,
                notation,
                catalogueEntryId,
                retention,
                term == null || endDate == null ? null : lastYear(term, endDate),
                new DossierView.Rights(restricted, filling.usernames()),
                creator,
                language,
                startDate,
                endDate,
                filling.pageCount(),
                description,
                filling.openedAfterCompletion(incomingId, openedOn),
                closedOn,
                forcedReason,
                handOverBy,
                handedOverOn,
                filling.removals());
    }

    private static @Nullable Integer lastYear(Retention term, LocalDate endOfWork) {
        var last = term.lastYear(endOfWork.getYear());
        return last.isPresent() ? last.getAsInt() : null;
    }

    DossierSummary summary() {
        return new DossierSummary(
                id,
                unitId,
                code,
                title,
                state,
                incomingId,
                openedOn,
                openedAt,
                documentCount,
                retention,
                closedOn,
                handOverBy,
                restricted,
                year,
                catalogueEntryId);
    }

    /** As it waits for the archive; to be asked of closed dossiers with a last day only. */
    DueDossier due() {
        if (endDate == null || handOverBy == null) {
            throw new IllegalStateException("Not due for the archive: " + id);
        }
        return new DueDossier(id, code, title, retention, endDate, handOverBy);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dossier dossier && dossier.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
