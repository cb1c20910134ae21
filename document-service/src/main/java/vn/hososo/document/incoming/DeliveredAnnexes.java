package vn.hososo.document.incoming;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hososo.document.dossier.FiledDocument;

/** The annexes in files of their own that came with incoming documents; inside the session of the use case. */
public interface DeliveredAnnexes {
    /** Those of these documents that came with some. */
    Uni<Map<UUID, List<FiledDocument.Annex>>> filed(Collection<UUID> incomingIds);
}
