package vn.hososo.document.dossier;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.trace.Trace;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.outbox.Outbox;

/** Puts documents into dossiers; to be called inside the transaction of a use case. */
@ApplicationScoped
public class Filing {
    private final DossierRepository dossiers;
    private final DossierDocumentRepository documents;
    private final DossierAccess access;
    private final Outbox outbox;
    private final Trace trace;
    private final Clock clock;

    Filing(
            DossierRepository dossiers,
            DossierDocumentRepository documents,
            DossierAccess access,
            Outbox outbox,
            Trace trace,
            Clock clock) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.access = access;
        this.outbox = outbox;
        this.trace = trace;
        this.clock = clock;
    }

    /** Puts a document, whose right to be filed was checked, into a dossier of the caller's unit. */
    public Uni<Void> file(Caller by, UUID dossierId, ItemKind kind, UUID documentId) {
        NewItem item = new NewItem(kind, documentId);
        return dossiers.requireLocked(dossierId)
                .call(dossier -> access.require(by, dossier))
                .call(dossier -> requireNew(dossier, item))
                .chain(dossier -> file(by, dossier, item));
    }

    Uni<Void> file(Caller by, Dossier dossier, NewItem item) {
        DossierDocument document = dossier.add(Ids.next(), item, VietnamDay.today(clock), by.upn());
        return documents
                .persistAndFlush(document)
                .chain(() -> outbox.append(document.added(dossier.unitId()).at(clock.instant())))
                .chain(() -> trace.act(by, "DOSSIER_DOCUMENT_ADDED", dossier.thing(), item.details()));
    }

    private Uni<Void> requireNew(Dossier dossier, NewItem item) {
        return documents
                .contains(dossier.id(), item)
                .invoke(Unchecked.consumer(there -> {
                    if (there) {
                        throw DossierProblem.alreadyIn(dossier.code());
                    }
                }))
                .replaceWithVoid();
    }
}
