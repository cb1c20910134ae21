package vn.hososo.document.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;

/** One message between sender and receiver, as it came; never changed. */
@Entity
@Table(name = "delivery_status")
class DeliveryMessage {
    @Id
    private UUID id;

    private UUID deliveryId;

    private @Nullable String status;
    private @Nullable String business;
    private @Nullable String reason;
    private @Nullable UUID unitId;
    private String actor;
    private String actorName;
    private Instant at;

    @SuppressWarnings("NullAway")
    protected DeliveryMessage() {}

    DeliveryMessage(
            UUID deliveryId,
            @Nullable StatusCode status,
            @Nullable BusinessCode business,
            @Nullable String reason,
            Caller by,
            Instant at) {
        this.id = Ids.next();
        this.deliveryId = deliveryId;
        this.status = status == null ? null : status.code();
        this.business = business == null ? null : business.code();
        this.reason = reason;
        this.unitId = by.unitId();
        this.actor = by.upn();
        this.actorName = by.name();
        this.at = at.truncatedTo(ChronoUnit.MICROS);
    }

    UUID deliveryId() {
        return deliveryId;
    }

    DeliveryView.Message view() {
        return new DeliveryView.Message(status, business, reason, unitId, actor, actorName, at);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeliveryMessage message && message.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
