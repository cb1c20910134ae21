package vn.hososo.document.handover;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One hand-over to the archive, as its minutes tell it; written once. */
@Entity
@Table(name = "handover")
class Handover {
    @Id
    private UUID id;

    private UUID unitId;
    private String giver;
    private String receiver;
    private String receivedBy;
    private @Nullable String condition;
    private int dossierCount;
    private int documentCount;
    private int pageCount;
    private LocalDate handedOverOn;
    private Instant handedOverAt;

    @SuppressWarnings("NullAway")
    protected Handover() {}

    Handover(UUID id, UUID unitId, Parties parties, List<HandoverItem> items, Moment moment) {
        this.id = id;
        this.unitId = unitId;
        this.giver = parties.giver();
        this.receiver = parties.receiver();
        this.receivedBy = parties.receivedBy();
        this.condition = parties.condition();
        this.dossierCount = items.size();
        this.documentCount =
                items.stream().mapToInt(HandoverItem::documentCount).sum();
        this.pageCount = items.stream().mapToInt(HandoverItem::pageCount).sum();
        this.handedOverOn = moment.day();
        this.handedOverAt = moment.at().truncatedTo(ChronoUnit.MICROS);
    }

    /** Who gives, who receives under which account, and in what condition the dossiers are. */
    record Parties(
            String giver,
            String receiver,
            String receivedBy,
            @Nullable String condition) {}

    /** When it was. */
    record Moment(LocalDate day, Instant at) {}

    UUID id() {
        return id;
    }

    UUID unitId() {
        return unitId;
    }

    HandoverView view(List<HandoverItem> items) {
        return new HandoverView(
                id,
                unitId,
                giver,
                receiver,
                receivedBy,
                condition,
                dossierCount,
                documentCount,
                pageCount,
                handedOverOn,
                handedOverAt,
                items.stream().map(HandoverItem::view).toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Handover handover && handover.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
