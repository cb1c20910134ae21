package vn.hososo.document.content;

import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The document a revision belongs to, with the units whose people may read it. */
public record DocumentRef(Kind kind, UUID documentId, UUID unitId, UUID draftingUnitId) {
    /** Which sort of document. */
    @Schema(name = "DocumentDirection")
    public enum Kind {
        INCOMING,
        OUTGOING,
        COPY
    }

    public static DocumentRef incoming(UUID documentId, UUID unitId) {
        return new DocumentRef(Kind.INCOMING, documentId, unitId, unitId);
    }

    public static DocumentRef outgoing(UUID documentId, UUID unitId, UUID draftingUnitId) {
        return new DocumentRef(Kind.OUTGOING, documentId, unitId, draftingUnitId);
    }

    /** A copy's own file, which is its unit's alone. */
    public static DocumentRef copy(UUID copyId, UUID unitId) {
        return new DocumentRef(Kind.COPY, copyId, unitId, unitId);
    }

    Set<UUID> readers() {
        return unitId.equals(draftingUnitId) ? Set.of(unitId) : Set.of(unitId, draftingUnitId);
    }
}
