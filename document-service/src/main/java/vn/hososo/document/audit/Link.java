package vn.hososo.document.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.trace.EntryHash;
import vn.hososo.document.trace.TraceEntry;

/**
 * One link of a unit's chain as it is found.
 *
 * @param entry null when the entry is gone
 */
record Link(
        long sequence, UUID entryId, String hash, @Nullable TraceEntry entry) {
    /** Whether the entry, as it is now, makes this hash after the previous one. */
    boolean follows(String previous) {
        return hash.equals(hashAfter(previous));
    }

    @Nullable
    String hashAfter(String previous) {
        return entry == null ? null : EntryHash.after(previous, entry);
    }
}
