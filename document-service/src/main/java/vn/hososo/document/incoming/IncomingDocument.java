package vn.hososo.document.incoming;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.StoredRevision;
import vn.hososo.document.dossier.FiledDocument;
import vn.hososo.document.dossier.ItemKind;
import vn.hososo.document.dossier.Standing;
import vn.hososo.document.register.DocumentKind;
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

    private UUID currentRevisionId;
    private String sha256;
    private int pageCount;
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
        this.currentRevisionId = revision.id();
        this.sha256 = revision.content().sha256();
        this.pageCount = revision.content().pageCount();
    }

    UUID unitId() {
        return unitId;
    }

    Thing thing() {
        return Thing.incoming(id, unitId);
    }

    IncomingState state() {
        return IncomingState.of(state);
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

    /** As a dossier lists it. */
    FiledDocument filed() {
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
                standing());
    }

    private Standing standing() {
        return switch (state()) {
            case IncomingState.Registered registered -> new Standing.Arrived(needsAction, null);
        };
    }

    IncomingView view() {
        return new IncomingView(
                id,
                unitId,
                arrivalNumber,
                arrivedOn,
                state().code(),
                new Sender(senderClass, senderUnitId, senderOrganId, senderName),
                number,
                symbol,
                documentDate,
                kind,
                subject,
                needsAction,
                urgency,
                dueOn,
                medium,
                currentRevisionId,
                sha256,
                pageCount,
                registeredAt,
                version);
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
