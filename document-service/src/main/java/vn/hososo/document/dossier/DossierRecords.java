package vn.hososo.document.dossier;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.hososo.kit.caller.Caller;

/** The dossiers as the other features see them; to be called inside their transaction. */
public interface DossierRecords {
    /** The dossier whole, for someone who may read it. */
    Uni<DossierRecord> read(Caller by, UUID id);

    /** Closed dossiers of a unit whose last day for the archive is not after this one, the most urgent first. */
    Uni<List<DueDossier>> due(UUID unitId, LocalDate until, int offset, int limit);

    /** How many are due until a day. */
    Uni<Long> countDue(UUID unitId, LocalDate until);

    /** Seals a closed dossier of the caller's unit in the archive; the archivist needs no further right. */
    Uni<DossierView> handOver(Caller by, UUID id, LocalDate day);
}
