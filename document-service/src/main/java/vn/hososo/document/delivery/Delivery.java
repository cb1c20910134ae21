package vn.hososo.document.delivery;

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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.StoredRevision;
import vn.hososo.document.incoming.Delivered;
import vn.hososo.document.incoming.IncomingMove;
import vn.hososo.document.incoming.Sender;
import vn.hososo.document.incoming.SenderClass;
import vn.hososo.document.register.DocumentKind;
import vn.hososo.document.trace.Thing;

/** One document on its way to one unit (lượt gửi). It carries all that the receiver's register copies. */
@Entity
@Table(name = "delivery")
class Delivery {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private DeliveryOrigin origin;

    private String state;

    @Enumerated(EnumType.STRING)
    private AskedBack recall;

    private @Nullable UUID outgoingId;
    private @Nullable UUID sourceIncomingId;
    private UUID fromUnitId;
    private UUID draftingUnitId;
    private UUID toUnitId;
    private UUID addressedUnitId;

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
    private @Nullable String note;
    private UUID incomingId;
    private boolean accepted;
    private @Nullable UUID revisionId;
    private String sha256;
    private int pageCount;
    private @Nullable UUID replacedById;
    private Instant sentAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected Delivery() {}

    /** @param revision the receiver's own, under the id of the incoming document it may become */
    Delivery(UUID id, Parcel parcel, Receiver receiver, StoredRevision revision, Instant at) {
        this.id = id;
        this.origin = parcel.origin();
        this.state = new DeliveryState.Arrived().code();
        this.recall = AskedBack.NONE;
        switch (parcel.origin()) {
            case ISSUED -> this.outgoingId = parcel.source();
            case PASSED_ON -> this.sourceIncomingId = parcel.source();
        }
        this.fromUnitId = parcel.fromUnitId();
        this.draftingUnitId = parcel.draftingUnitId();
        this.toUnitId = receiver.unitId();
        this.addressedUnitId = receiver.addressedUnitId();
        this.senderClass = parcel.sender().senderClass();
        this.senderUnitId = parcel.sender().unitId();
        this.senderOrganId = parcel.sender().organId();
        this.senderName = parcel.sender().name();
        this.number = parcel.number();
        this.symbol = parcel.symbol();
        this.documentDate = parcel.documentDate();
        this.kind = parcel.kind();
        this.subject = parcel.subject();
        this.note = parcel.note();
        this.incomingId = revision.document().documentId();
        this.revisionId = revision.id();
        this.sha256 = revision.content().sha256();
        this.pageCount = revision.content().pageCount();
        this.sentAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    UUID id() {
        return id;
    }

    UUID incomingId() {
        return incomingId;
    }

    UUID toUnitId() {
        return toUnitId;
    }

    Optional<UUID> sourceIncomingId() {
        return Optional.ofNullable(sourceIncomingId);
    }

    @Nullable
    UUID revisionId() {
        return revisionId;
    }

    int version() {
        return version;
    }

    /** An act of the receiver stands in the receiver's trace. */
    Thing thing() {
        return Thing.delivery(id, toUnitId);
    }

    DeliveryState state() {
        return DeliveryState.of(state);
    }

    /** The units whose people may see it: both sides, and who wrote the document. */
    Set<UUID> readers() {
        return Set.copyOf(List.of(fromUnitId, draftingUnitId, toUnitId));
    }

    boolean isAccepted() {
        return accepted;
    }

    /** Takes it in; what the receiver adds is in {@code acceptance}. */
    Delivered accept(Acceptance acceptance, StoredRevision revision) {
        become(requireArrived(DeliveryAct.ACCEPT).accept());
        accepted = true;
        return new Delivered(
                incomingId,
                id,
                sender(),
                number,
                symbol,
                documentDate,
                kind,
                subject,
                revision,
                replacedById,
                acceptance.needsActionOrDefault(),
                acceptance.dueOn(),
                acceptance.urgency());
    }

    void refuse() {
        become(requireArrived(DeliveryAct.REFUSE).refuse());
        revisionId = null;
    }

    DeliveryState.Arrived requireArrived(DeliveryAct act) {
        if (!(state() instanceof DeliveryState.Arrived arrived)) {
            throw DeliveryProblem.wrongState(state(), act);
        }
        return arrived;
    }

    /**
     * What became of it at the receiver. A document that is done, refused or taken back moves no more, whatever is said
     * of it.
     *
     * @return the status that the sender gets to see
     */
    Optional<StatusCode> follow(IncomingMove move) {
        if (!(state() instanceof DeliveryState.UnderWay underWay)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (move) {
                    case ASSIGNED -> become(underWay.assign(), StatusCode.ASSIGNED);
                    case STARTED -> become(underWay.handle(), StatusCode.HANDLING);
                    case COMPLETED -> become(underWay.finish(), StatusCode.DONE);
                    case RETURNED -> become(underWay.refuse(), StatusCode.REFUSED);
                });
    }

    /** Asks for it back; what is not yet accepted comes back at once, what is done or refused is not asked for. */
    TakingBack.Outcome askBack() {
        return switch (state()) {
            case DeliveryState.Arrived arrived -> {
                become(arrived.withdraw());
                revisionId = null;
                yield TakingBack.Outcome.WITHDRAWN;
            }
            case DeliveryState.UnderWay underWay -> {
                boolean again = recall == AskedBack.ASKED;
                recall = AskedBack.ASKED;
                yield again ? TakingBack.Outcome.NOTHING : TakingBack.Outcome.ASKED;
            }
            case DeliveryState.Done done -> TakingBack.Outcome.NOTHING;
            case DeliveryState.Refused refused -> TakingBack.Outcome.NOTHING;
            case DeliveryState.TakenBack taken -> TakingBack.Outcome.NOTHING;
        };
    }

    void giveBack() {
        become(requireAsked().giveBack());
        recall = AskedBack.NONE;
        revisionId = null;
    }

    void keep() {
        var unused = requireAsked();
        recall = AskedBack.REFUSED;
    }

    private DeliveryState.Held requireAsked() {
        if (recall != AskedBack.ASKED || !(state() instanceof DeliveryState.Held held)) {
            throw DeliveryProblem.notAsked(state());
        }
        return held;
    }

    void replaceBy(UUID newerId) {
        replacedById = newerId;
    }

    private Sender sender() {
        return new Sender(senderClass, senderUnitId, senderOrganId, senderName);
    }

    private StatusCode become(DeliveryState next, StatusCode said) {
        become(next);
        return said;
    }

    private void become(DeliveryState next) {
        state = next.code();
    }

    DeliveryView view(List<DeliveryView.Message> messages, List<DeliveryView.Annex> annexes) {
        return new DeliveryView(
                id,
                origin,
                state,
                recall,
                outgoingId,
                sourceIncomingId,
                fromUnitId,
                toUnitId,
                addressedUnitId,
                sender(),
                number,
                symbol,
                documentDate,
                kind,
                subject,
                note,
                accepted ? incomingId : null,
                revisionId,
                sha256,
                pageCount,
                replacedById,
                sentAt,
                messages,
                annexes,
                version);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Delivery delivery && delivery.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
