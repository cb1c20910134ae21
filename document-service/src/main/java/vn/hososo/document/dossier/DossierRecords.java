package vn.hososo.document.dossier;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;

/** The dossiers as the other features see them; to be called inside their transaction. */
public interface DossierRecords {
    /** The dossier whole, for someone who may read it. */
    Uni<DossierRecord> read(Caller by, UUID id);

    /**
     * One page of the closed dossiers of the caller's unit whose last day for the archive is not after this one, the
     * most urgent first; restricted ones for those who may read them and for the archivists.
     */
    Uni<Page<DueDossier>> due(Caller by, LocalDate until, Paging paging);

    /** A dossier of the caller's unit, locked until the transaction ends; the archivist needs no further right. */
    Uni<DossierView> requireForArchive(Caller by, UUID id);

    /** Seals a closed dossier of the caller's unit in the archive. */
    Uni<DossierView> handOver(Caller by, UUID id, LocalDate day);
}
