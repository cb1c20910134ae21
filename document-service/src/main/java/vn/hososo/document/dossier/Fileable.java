package vn.hososo.document.dossier;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A feature whose documents can be put in a dossier; it offers one bean of this type. */
public interface Fileable {
    ItemKind itemKind();

    /** The units that may file this document, or the not-found problem. */
    Uni<Set<UUID>> filingUnits(UUID documentId);

    /** These documents as a dossier lists them, in any order. */
    Uni<List<FiledDocument>> filed(Collection<UUID> documentIds);
}
