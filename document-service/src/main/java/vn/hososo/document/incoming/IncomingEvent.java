package vn.hososo.document.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.dossier.ItemKind;
import vn.hososo.document.register.DocumentKind;
import vn.hososo.kit.outbox.Fact;

/** What happened to an incoming document; published on {@code hososo.documents}, without subject or names. */
sealed interface IncomingEvent {
    String TOPIC = "hososo.documents";

    UUID unitId();

    String type();

    default Fact at(Instant time) {
        return new Fact(TOPIC, unitId(), type(), time, this);
    }

    record IncomingRegistered(
            UUID incomingId,
            UUID unitId,
            int arrivalNumber,
            LocalDate arrivedOn,
            @Nullable String number,
            @Nullable String symbol,
            @Nullable LocalDate documentDate,
            DocumentKind kind,
            boolean needsAction,
            @Nullable LocalDate dueOn,
            Medium medium,
            SenderClass senderClass)
            implements IncomingEvent {
        @Override
        public String type() {
            return "vn.hososo.incoming-registered.v1";
        }
    }

    record IncomingAssigned(
            UUID incomingId,
            UUID unitId,
            LocalDate assignedOn,
            @Nullable LocalDate dueOn) implements IncomingEvent {
        @Override
        public String type() {
            return "vn.hososo.incoming-assigned.v1";
        }
    }

    record IncomingCompleted(
            UUID incomingId,
            UUID unitId,
            Outcome outcome,
            @Nullable UUID replyId,
            LocalDate completedOn,
            @Nullable LocalDate dueOn)
            implements IncomingEvent {
        @Override
        public String type() {
            return "vn.hososo.incoming-completed.v1";
        }
    }

    /** A leader changed whether it needs action, and with it whether it is a work item. */
    record IncomingClassified(UUID incomingId, UUID unitId, boolean needsAction, LocalDate classifiedOn)
            implements IncomingEvent {
        @Override
        public String type() {
            return "vn.hososo.incoming-classified.v1";
        }
    }

    /** The document leaves both sides of the unit's ratio. */
    record ItemExcluded(ItemKind itemKind, UUID itemId, UUID unitId, String basis, LocalDate excludedOn)
            implements IncomingEvent {
        @Override
        public String type() {
            return "vn.hososo.item-excluded.v1";
        }
    }

    /** It counts again. */
    record ItemReadmitted(ItemKind itemKind, UUID itemId, UUID unitId, LocalDate readmittedOn)
            implements IncomingEvent {
        @Override
        public String type() {
            return "vn.hososo.item-readmitted.v1";
        }
    }
}
