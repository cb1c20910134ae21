package vn.hososo.document.dossier;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.hososo.document.unit.Organs;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.version.IfMatch;

/** The dossier of an act until its transaction ends: the caller's to change, and as the client saw it. */
@ApplicationScoped
class DossierLock {
    private final DossierRepository dossiers;
    private final DossierAccess access;
    private final Organs organs;

    DossierLock(DossierRepository dossiers, DossierAccess access, Organs organs) {
        this.dossiers = dossiers;
        this.access = access;
        this.organs = organs;
    }

    Uni<Dossier> take(Caller by, UUID id, IfMatch version) {
        return organs.requireActive(by.requireUnit())
                .chain(() -> dossiers.requireLocked(id))
                .call(dossier -> access.require(by, dossier))
                .invoke(dossier -> version.require(dossier.version()));
    }
}
