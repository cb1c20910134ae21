package vn.hososo.document.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the trace, and where it begins.
 *
 * @param sequence place in the unit's chain
 * @param entryId null when it cannot be known any more
 */
record Finding(
        Kind kind, UUID unitId, long sequence, @Nullable UUID entryId, String detail) {
    /** What was done to the trace. */
    enum Kind {
        /** An entry does not say any more what it said when it was chained. */
        ALTERED,
        /** An entry or its link is gone. */
        DELETED,
        /** An entry stands at another place than the one at which it was chained. */
        REORDERED,
        /** The chain ends before a head that was signed. */
        CUT_OFF,
        /** The chain fits together but is not the one that was signed. */
        REWRITTEN,
        /** An entry claims to be chained and is not. */
        INSERTED,
        /** A published head is missing from where heads are kept. */
        HEAD_MISSING,
        /** A head is not signed by the service. */
        HEAD_FORGED
    }

    @Override
    public String toString() {
        return "%s unit=%s sequence=%d entry=%s: %s"
                .formatted(kind, unitId, sequence, entryId == null ? "?" : entryId, detail);
    }
}
