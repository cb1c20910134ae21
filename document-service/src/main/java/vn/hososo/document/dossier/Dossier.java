package vn.hososo.document.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.trace.Thing;

/** A work dossier; it counts its documents itself, so that ordinals follow without a gap. */
@Entity
@Table(name = "dossier")
class Dossier {
    @Id
    private UUID id;

    private UUID unitId;
    private String code;
    private int year;
    private int runningNumber;
    private String title;
    private String state;
    private @Nullable UUID incomingId;
    private int documentCount;
    private LocalDate openedOn;
    private Instant openedAt;
    private String openedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected Dossier() {}

    Dossier(UUID id, UUID unitId, DossierCode code, NewDossier described, Opening opening) {
        this.id = id;
        this.unitId = unitId;
        this.code = code.toString();
        this.year = code.year();
        this.runningNumber = code.running();
        this.title = described.title();
        this.state = new DossierState.Open().code();
        this.incomingId = described.incomingId();
        this.openedOn = opening.day();
        this.openedAt = opening.at().truncatedTo(ChronoUnit.MICROS);
        this.openedBy = opening.by();
    }

    /** When and by whom the dossier was opened. */
    record Opening(LocalDate day, Instant at, String by) {}

    UUID id() {
        return id;
    }

    UUID unitId() {
        return unitId;
    }

    String code() {
        return code;
    }

    Thing thing() {
        return Thing.dossier(id, unitId);
    }

    DossierState state() {
        return DossierState.of(state);
    }

    DossierEvent.DossierCreated created() {
        return new DossierEvent.DossierCreated(id, unitId, code, openedOn, incomingId);
    }

    /** Puts a document behind those that lie here already. */
    DossierDocument add(UUID itemId, NewItem item, LocalDate day, String by) {
        return switch (state()) {
            case DossierState.Open open -> new DossierDocument(itemId, id, ++documentCount, item, day, by);
        };
    }

    DossierView view(List<DossierDocument> documents) {
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
                documents.stream().map(DossierDocument::view).toList(),
                version);
    }

    DossierSummary summary() {
        return new DossierSummary(id, unitId, code, title, state, incomingId, openedOn, openedAt, documentCount);
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
