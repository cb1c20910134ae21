package vn.hososo.document.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.outbox.Fact;

/** What happened to a dossier; published on {@code hososo.documents}. */
sealed interface DossierEvent {
    String TOPIC = "hososo.documents";

    UUID unitId();

    String type();

    default Fact at(Instant time) {
        return new Fact(TOPIC, unitId(), type(), time, this);
    }

    record DossierCreated(
            UUID dossierId,
            UUID unitId,
            String code,
            LocalDate openedOn,
            @Nullable UUID incomingId) implements DossierEvent {
        @Override
        public String type() {
            return "vn.hososo.dossier-created.v1";
        }
    }

    record DossierDocumentAdded(UUID dossierId, UUID unitId, ItemKind itemKind, UUID documentId, LocalDate addedOn)
            implements DossierEvent {
        @Override
        public String type() {
            return "vn.hososo.dossier-document-added.v1";
        }
    }

    record DossierDocumentRemoved(UUID dossierId, UUID unitId, ItemKind itemKind, UUID documentId, LocalDate removedOn)
            implements DossierEvent {
        @Override
        public String type() {
            return "vn.hososo.dossier-document-removed.v1";
        }
    }

    /** {@code forced}: closed by a leader although something was missing. */
    record DossierClosed(UUID dossierId, UUID unitId, LocalDate closedOn, int documentCount, boolean forced)
            implements DossierEvent {
        @Override
        public String type() {
            return "vn.hososo.dossier-closed.v1";
        }
    }
}
