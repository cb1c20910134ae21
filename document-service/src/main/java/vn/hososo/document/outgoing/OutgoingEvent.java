package vn.hososo.document.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.Origin;
import vn.hososo.document.dossier.ItemKind;
import vn.hososo.document.register.DocumentKind;
import vn.hososo.kit.outbox.Fact;

/** What happened to an outgoing document; published on {@code hososo.documents}, without subject or names. */
sealed interface OutgoingEvent {
    String TOPIC = "hososo.documents";

    UUID unitId();

    String type();

    default Fact at(Instant time) {
        return new Fact(TOPIC, unitId(), type(), time, this);
    }

    record RevisionStored(
            UUID documentId,
            UUID unitId,
            UUID revisionId,
            @Nullable UUID signatureId,
            Origin origin,
            String sha256) implements OutgoingEvent {
        @Override
        public String type() {
            return "vn.hososo.revision-stored.v1";
        }
    }

    record OutgoingNumbered(
            UUID documentId, UUID unitId, String number, String symbol, DocumentKind kind, LocalDate numberedOn)
            implements OutgoingEvent {
        @Override
        public String type() {
            return "vn.hososo.outgoing-numbered.v1";
        }
    }

    record OutgoingRecalled(UUID documentId, UUID unitId, LocalDate recalledOn) implements OutgoingEvent {
        @Override
        public String type() {
            return "vn.hososo.outgoing-recalled.v1";
        }
    }

    record OutgoingReplaced(UUID documentId, UUID unitId, UUID replacedById, LocalDate replacedOn)
            implements OutgoingEvent {
        @Override
        public String type() {
            return "vn.hososo.outgoing-replaced.v1";
        }
    }

    /** Lawfully outside the ratio: issued on paper as its kind may be. The rule's text stays in this service. */
    record ItemExcluded(ItemKind itemKind, UUID itemId, UUID unitId, String basis, LocalDate excludedOn)
            implements OutgoingEvent {
        @Override
        public String type() {
            return "vn.hososo.item-excluded.v1";
        }
    }

    record OutgoingIssued(
            UUID documentId,
            UUID unitId,
            UUID draftingUnitId,
            UUID revisionId,
            LocalDate issuedOn,
            Form form,
            DocumentKind kind,
            @Nullable String number,
            @Nullable String symbol,
            @Nullable UUID answersIncomingId,
            @Nullable LocalDate dueOn)
            implements OutgoingEvent {
        @Override
        public String type() {
            return "vn.hososo.outgoing-issued.v1";
        }
    }
}
